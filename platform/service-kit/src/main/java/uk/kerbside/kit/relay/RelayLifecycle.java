package uk.kerbside.kit.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.kerbside.kit.crash.CrashPoints;

/** Starts the relay's thread with the service and stops it with it. */
@ApplicationScoped
class RelayLifecycle {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final RelaySettings settings;
    private final RelayState state;
    private final InstantSource clock;
    private final CrashPoints crashPoints;
    private final String service;
    private final ConnectionSource connections;
    private final String bootstrapServers;
    private Thread thread;
    private KafkaProducer<String, byte[]> producer;

    RelayLifecycle(
            RelaySettings settings,
            RelayState state,
            InstantSource clock,
            CrashPoints crashPoints,
            @ConfigProperty(name = "kerbside.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.settings = settings;
        this.state = state;
        this.clock = clock;
        this.crashPoints = crashPoints;
        this.service = service;
        this.bootstrapServers = bootstrapServers;
        // Not from the pool: the pool must not hand the leader's connection to anybody, nor wait for it.
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "3");
        login.setProperty("socketTimeout", "15");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", service + "-relay");
        this.connections = () -> DriverManager.getConnection(url, login);
    }

    void start(@Observes StartupEvent started) {
        if (!settings.enabled()) {
            return;
        }
        producer = new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
        Relay relay = new Relay(
                connections,
                producer,
                new CloudEvents(service),
                settings,
                new Heartbeat(service, settings, producer, clock),
                crashPoints,
                state,
                clock);
        thread = Thread.ofPlatform().name("relay").daemon().start(relay);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        thread.join(STOP_WITHIN);
        producer.close(STOP_WITHIN);
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> producerSettings = new HashMap<>();
        producerSettings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        producerSettings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        producerSettings.put(ProducerConfig.ACKS_CONFIG, "all");
        producerSettings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The relay hands over whole rounds; waiting for more would only add to the time until officers see a permit.
        producerSettings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producerSettings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        producerSettings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        producerSettings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        return producerSettings;
    }
}
