package uk.kerbside.crashtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
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
        execute("create database " + name);
        return new Database(name);
    }

    private static void standAtTheEnd(String group) {
        stand(group, OffsetSpec.latest(), admin -> {});
    }

    /**
     * Sets a consumer group back to what was told from a moment on, as an operator does who has restored its database.
     * Its service was killed: the group need not wait until it misses its members.
     */
    static void hearAgainFrom(Instant moment, String group) {
        stand(group, OffsetSpec.forTimestamp(moment.toEpochMilli()), admin -> admin.removeMembersFromConsumerGroup(
                        group, new RemoveMembersFromConsumerGroupOptions())
                .all()
                .get());
    }

    private static void stand(String group, OffsetSpec where, Before before) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack().view().kafka()))) {
            before.happens(admin);
            TopicDescription topic =
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);
            Map<TopicPartition, OffsetSpec> asked = topic.partitions().stream()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(TOPIC, partition.partition()), partition -> where));
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            admin.listOffsets(asked)
                    .all()
                    .get()
                    .forEach((partition, at) ->
                            // A partition without anything since then has no such offset, and nothing to hear again.
                            Optional.of(at.offset())
                                    .filter(offset -> offset >= 0)
                                    .ifPresent(offset -> offsets.put(partition, new OffsetAndMetadata(offset))));
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Before {
        void happens(Admin admin) throws ExecutionException, InterruptedException;
    }

    private static void execute(String sql) {
        try (Connection connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
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

        /** A back-up of it, as it is now. No service may be running on it. */
        Database copy() {
            Database copy = new Database(name + "_back_up");
            execute("create database " + copy.name + " template " + name);
            return copy;
        }

        /** Restores a back-up: what it holds now is gone. */
        void becomes(Database backUp) {
            execute("drop database " + name + " with (force)");
            execute("create database " + name + " template " + backUp.name);
        }

        /** The numbers of the facts of a key that had their effect, in the order in which they had it. */
        List<Integer> heard(String key) throws SQLException {
            try (Connection connection = open();
                    var statement = connection.prepareStatement("select n from heard where key = ? order by id")) {
                statement.setString(1, key);
                List<Integer> numbers = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        numbers.add(rows.getInt(1));
                    }
                }
                return numbers;
            }
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
