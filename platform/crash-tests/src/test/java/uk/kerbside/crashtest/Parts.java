package uk.kerbside.crashtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import uk.kerbside.local.LocalStack;
import uk.kerbside.local.Part;
import uk.kerbside.local.StackListener;
import uk.kerbside.local.StackSettings;

/** One PostgreSQL and one Kafka, as processes of their own, for all crash tests; a database for each of them. */
final class Parts {
    /** The only topic the service tells and hears. */
    static final String TOPIC = "kerbside.cases.v1";

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

    /**
     * An empty database for a service that hears from now on: its consumer group stands at the end of the topic, so that
     * it need not wade through what earlier stories told.
     */
    static Database database(String story) {
        standAtTheEnd(story);
        String name = "crash_" + DATABASES.incrementAndGet();
        try (Connection connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database(name);
    }

    private static void standAtTheEnd(String group) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack().view().kafka()))) {
            TopicDescription topic =
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);
            Map<TopicPartition, OffsetSpec> latest = topic.partitions().stream()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(TOPIC, partition.partition()),
                            partition -> OffsetSpec.latest()));
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

        /** The one number a query answers with; 0 as long as the service has not made its tables. */
        long count(String sql) {
            try (Connection connection = open();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } catch (SQLException e) {
                return 0;
            }
        }
    }
}
