package uk.kerbside.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.Server;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Time;
import uk.kerbside.events.Topic;
import uk.kerbside.events.TopicKind;

/** A real broker in this JVM (KRaft, one node), on loopback; keeps ports and data when stopped and started again. */
final class KafkaBroker {
    private static final String CLUSTER = "a2VyYnNpZGUtdGVzdHMtMQ";
    private static final String CONTROLLER = "CONTROLLER";
    private static final int PATIENCE_SECONDS = 30;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final int partitions;
    private Server server;

    /** @param partitions how many each topic gets */
    KafkaBroker(Path folder, int port, int controllerPort, int partitions) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.partitions = partitions;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Does nothing when it runs already. */
    synchronized void start() {
        if (server != null) {
            return;
        }
        Properties settings = settings();
        boolean isNew = !Files.exists(folder.resolve("log/meta.properties"));
        if (isNew) {
            format(settings);
        }
        server = newServer(settings);
        server.startup();
        if (isNew) {
            createTopics();
        }
    }

    /** Does nothing when it is stopped already. */
    synchronized void stop() {
        if (server == null) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // One module's tests need little: small buffers, few threads.
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("controlled.shutdown.enable", "false"),
                // A broker that comes back is let in when its former life counts as over: three seconds, not nine.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500")));
        return settings;
    }

    private void format(Properties settings) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Path file = folder.resolve("server.properties");
            try (var out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
            String[] command = {"format", "--cluster-id", CLUSTER, "--config", file.toString()};
            int exit = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
            if (exit != 0) {
                throw new IllegalStateException("Kafka's storage cannot be formatted: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name: what the broker's classes extend comes with its artefact at run time, not for the compiler. */
    private static Server newServer(Properties settings) {
        try {
            Class<?> configuration = Class.forName("kafka.server.KafkaConfig");
            Class<?> broker = Class.forName("kafka.server.KafkaRaftServer");
            Object configured = configuration.getConstructor(Map.class).newInstance(settings);
            return (Server) broker.getConstructor(configuration, Time.class).newInstance(configured, Time.SYSTEM);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of Kafka is started in another way", e);
        }
    }

    private void createTopics() {
        List<NewTopic> topics = Arrays.stream(Topic.values()).map(this::topic).toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.createTopics(topics).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The topics cannot be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topics", e);
        }
    }

    private NewTopic topic(Topic topic) {
        String cleanup = topic.kind() == TopicKind.STATE
                ? TopicConfig.CLEANUP_POLICY_COMPACT
                : TopicConfig.CLEANUP_POLICY_DELETE;
        return new NewTopic(topic.wireName(), partitions, (short) 1)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup));
    }
}
