package uk.kerbside.kit;

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
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import uk.kerbside.events.Topic;

/** A broker in this JVM (KRaft, one node), with every topic of the suite; keeps its data when stopped and started. */
final class KitKafka {
    private static final String CLUSTER = "a2VyYnNpZGUta2l0LXRlc3Q";
    private static final int PARTITIONS = 2;

    private final int port = KitPorts.free();
    private final Properties settings = settings(port, KitPorts.free());
    private boolean isNew = true;
    private Object server;

    synchronized void start() {
        if (server != null) {
            return;
        }
        if (isNew) {
            format();
        }
        server = newServer();
        call("startup");
        if (isNew) {
            createTopics();
            isNew = false;
        }
    }

    synchronized void stop() {
        if (server != null) {
            call("shutdown");
            call("awaitShutdown");
            server = null;
        }
    }

    /** By name: some classes the broker extends come with its artefact at run time only. */
    private Object newServer() {
        try {
            Class<?> configuration = Class.forName("kafka.server.KafkaConfig");
            return Class.forName("kafka.server.KafkaRaftServer")
                    .getConstructor(configuration, Time.class)
                    .newInstance(configuration.getConstructor(Map.class).newInstance(settings), Time.SYSTEM);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of Kafka is started in another way", e);
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private void call(String method) {
        try {
            server.getClass().getMethod(method).invoke(server);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties settings(int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("controlled.shutdown.enable", "false"),
                // Let in again when its former life counts as over: three seconds, not nine.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500")));
        return settings;
    }

    private void format() {
        try {
            Path folder = Files.createTempDirectory("kit-kafka");
            settings.put("log.dirs", folder.resolve("log").toString());
            Path file = folder.resolve("server.properties");
            try (var out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            String[] command = {"format", "--cluster-id", CLUSTER, "--config", file.toString()};
            if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
                throw new IllegalStateException("Kafka's storage cannot be formatted: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTopics() {
        List<NewTopic> topics = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.wireName(), PARTITIONS, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
