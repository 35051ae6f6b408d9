package uk.kerbside.kit.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.crash.CrashPoints;

/** A journal in a database of its own, and relays over it whose Kafka does what a test says. */
final class RelayBench {
    private static final String MIGRATION =
            "/kerbside/kit/migration/V0001__what_happened_is_journalled_and_relayed.sql";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String url;
    private final List<Thread> threads = new ArrayList<>();

    RelayBench() throws SQLException {
        String name = "relay_" + DATABASES.incrementAndGet();
        String given = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        execute(given, "create database " + name);
        url = given.replaceFirst("/[^/]*$", "/" + name);
        execute(url, text(MIGRATION));
    }

    /** Starts a relay; it works until the bench stops. */
    RelayState start(String instance, Producer<String, byte[]> kafka, Settings settings) {
        RelayState state = new RelayState();
        InstantSource clock = InstantSource.system();
        ConnectionSource connections = () -> {
            Properties login = login();
            login.setProperty("ApplicationName", instance);
            return DriverManager.getConnection(url, login);
        };
        Relay relay = new Relay(
                connections,
                kafka,
                new CloudEvents("bench"),
                settings,
                new Heartbeat("bench", settings, kafka, clock),
                CrashPoints.NONE,
                state,
                clock);
        threads.add(Thread.ofPlatform().name(instance).daemon().start(relay));
        return state;
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(url, login());
    }

    /** Appends the next event of a key and commits. */
    void append(String key) throws SQLException {
        try (Connection connection = connection()) {
            append(connection, key);
        }
    }

    /** Appends the next event of a key in the transaction of the connection. */
    static void append(Connection connection, String key) throws SQLException {
        append(connection, Topic.CASES, key);
    }

    static void append(Connection connection, Topic topic, String key) throws SQLException {
        append(connection, topic.wireName(), key);
    }

    static void append(Connection connection, String topic, String key) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with stream as (
                    insert into journal_stream as s (topic, key, last_n) values (?, ?, 1)
                    on conflict (topic, key) do update set last_n = s.last_n + 1 returning topic, key, last_n),
                entry as (
                    insert into journal_entry (event_id, topic, key, epoch, n, type, body, occurred_at, actor_subject,
                        actor_role, channel, correlation)
                    select ?::uuid, topic, key, 1, last_n, 'a.type.v1', jsonb_build_object('n', last_n), now(), 'test', 'test', 'WEB', 'test'
                    from stream returning 1)
                select pg_notify('kerbside_journal', '') from entry""")) {
            statement.setString(1, topic);
            statement.setString(2, key);
            statement.setString(3, UUID.randomUUID().toString());
            statement.executeQuery().close();
        }
    }

    long count(String sql) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    long unsent() throws SQLException {
        return count("select count(*) from journal_entry where sent_at is null");
    }

    /** Breaks the session of a relay, as a network would. */
    void cut(String instance) throws SQLException {
        count("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = '" + instance
                + "'");
    }

    void stop() throws InterruptedException, SQLException {
        threads.forEach(Thread::interrupt);
        // One that listens to the database does not hear an interrupt until it is woken.
        count("select count(pg_notify('kerbside_journal', ''))");
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private static Properties login() {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", "postgres");
        return login;
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String resource) {
        try (InputStream in = RelayBench.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the relays of a test work: nothing happens by the mere passing of time, unless it says so. */
    record Settings(
            Duration poll,
            Duration leadershipPoll,
            Duration backOff,
            Duration haltedStreamRetry,
            Optional<String> heartbeatTopic,
            Duration heartbeatEvery)
            implements RelaySettings {
        static Settings patient() {
            return new Settings(
                    Duration.ofHours(1),
                    Duration.ofMillis(50),
                    Duration.ofMillis(50),
                    Duration.ofHours(1),
                    Optional.empty(),
                    Duration.ofHours(1));
        }

        Settings withHaltedStreamRetry(Duration retry) {
            return new Settings(retry, leadershipPoll, backOff, retry, heartbeatTopic, heartbeatEvery);
        }

        Settings withHeartbeat(String topic, Duration every) {
            return new Settings(poll, leadershipPoll, backOff, haltedStreamRetry, Optional.of(topic), every);
        }

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public int batch() {
            return 100;
        }
    }
}
