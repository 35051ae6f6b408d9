package uk.kerbside.crashtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import uk.kerbside.local.LocalStack;
import uk.kerbside.local.Part;
import uk.kerbside.local.StackListener;
import uk.kerbside.local.StackSettings;

/** One PostgreSQL and one Kafka, as processes of their own, for all crash tests; a database for each of them. */
final class Parts {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static LocalStack stack;

    private Parts() {}

    static synchronized LocalStack stack() {
        if (stack == null) {
            Path root = Path.of("").toAbsolutePath().getParent().getParent();
            StackSettings settings = StackSettings.forTests(root, temporaryFolder())
                    .withParts(EnumSet.of(Part.POSTGRES, Part.KAFKA))
                    .withCouncil(false);
            stack = new LocalStack(settings, StackListener.SILENT);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.start();
        }
        return stack;
    }

    /** An empty database, or a copy of {@code template}, whose sessions must have ended. */
    static Database database(String template) {
        String name = "crash_" + DATABASES.incrementAndGet();
        try (Connection connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database(name);
    }

    private static Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), "postgres", stack().secrets().postgresSuperuser());
    }

    private static String url(String database) {
        return stack().view().jdbcUrl(Part.PERMITS).replaceFirst("/[^/]*$", "/" + database);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kerbside-crash-tests");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database of the server. */
    record Database(String name) {
        String url() {
            return Parts.url(name);
        }

        Connection open() throws SQLException {
            return superuser(name);
        }
    }
}
