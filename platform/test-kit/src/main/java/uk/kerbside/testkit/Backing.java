package uk.kerbside.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * The real PostgreSQL and the real Kafka behind a service under test:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
 * class PermitResourceTest { … }
 * }</pre>
 *
 * <p>Both start once in a JVM, in parallel, on free ports of the loopback interface, with every topic of the suite and
 * one empty database whose owner is no superuser. They go when the JVM goes. Thread-safe.
 */
public final class Backing implements QuarkusTestResourceLifecycleManager {
    /** Name of the {@code ResourceArg} that says how many partitions the topics get; 6 without it, as deployed. */
    public static final String PARTITIONS = "partitions";

    private int partitions = 6;

    @Override
    public void init(Map<String, String> arguments) {
        partitions = Integer.parseInt(arguments.getOrDefault(PARTITIONS, Integer.toString(partitions)));
    }

    @Override
    public Map<String, String> start() {
        SharedParts parts = SharedParts.running(partitions);
        Map<String, String> settings = new HashMap<>();
        settings.put("KERBSIDE_DB_URL", parts.databaseUrl());
        settings.put("KERBSIDE_DB_USER", PostgresServer.USER);
        settings.put("KERBSIDE_DB_PASSWORD", PostgresServer.PASSWORD);
        settings.put("KERBSIDE_KAFKA", parts.bootstrapServers());
        return settings;
    }

    @Override
    public void stop() {
        // The parts outlive this application: the next one in this JVM gets the same.
    }

    /** Where the database listens, as JDBC wants it. */
    public static String databaseUrl() {
        return SharedParts.running().databaseUrl();
    }

    /** Where Kafka listens. */
    public static String bootstrapServers() {
        return SharedParts.running().bootstrapServers();
    }

    /** Takes the database away: open sessions break, new ones are refused, what was committed stays. */
    public static void stopPostgres() {
        SharedParts.running().stopPostgres();
    }

    /** Brings it back on the same port with the same data; does nothing when it is there. */
    public static void startPostgres() {
        SharedParts.running().startPostgres();
    }

    /** Takes Kafka away; what was acknowledged stays. */
    public static void stopKafka() {
        SharedParts.running().stopKafka();
    }

    /** Brings it back on the same port with the same data; does nothing when it is there. */
    public static void startKafka() {
        SharedParts.running().startKafka();
    }
}
