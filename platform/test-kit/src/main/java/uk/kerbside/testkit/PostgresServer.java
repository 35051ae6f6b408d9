package uk.kerbside.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A real PostgreSQL with one database, on loopback; keeps port and data when it is stopped and started again. */
final class PostgresServer {
    static final String USER = "service";
    static final String PASSWORD = "service";
    private static final String DATABASE = "service_under_test";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** Does nothing when it runs already. */
    synchronized void start() {
        if (server != null) {
            return;
        }
        boolean isNew = !Files.exists(folder.resolve("PG_VERSION"));
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("timezone", "UTC")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
        if (isNew) {
            createDatabase();
        }
    }

    /** Ends every session and stops; does nothing when it is stopped already. */
    synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
            server = null;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }

    /** As deployed: a role that owns its database and may do nothing beyond it. */
    private void createDatabase() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + USER + " login password '" + PASSWORD + "'");
            statement.execute("create database " + DATABASE + " owner " + USER);
        } catch (SQLException e) {
            throw new IllegalStateException("The database for tests cannot be created", e);
        }
    }
}
