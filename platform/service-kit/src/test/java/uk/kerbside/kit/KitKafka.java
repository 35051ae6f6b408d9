package uk.kerbside.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

/** A broker in this JVM (KRaft, one node), with every topic of the suite. */
final class KitKafka implements AutoCloseable {
    private static final String CLUSTER = "a2VyYnNpZGUta2l0LXRlc3Q";
    private static final int PARTITIONS = 2;

    private final Object server;
    private final int port;

    private KitKafka(Object server, int port) {
        this.server = server;
        this.port = port;
    }

    static KitKafka started() {
        int port = freePort();
        Properties settings = settings(port, freePort());
        try {
            Path folder = Files.createTempDirectory("kit-kafka");
            settings.put("log.dirs", folder.resolve("log").toString());
            format(settings, folder.resolve("server.properties"));
            // By name: some classes the broker extends come with its artefact at run time only.
            Class<?> configuration = Class.forName("kafka.server.KafkaConfig");
            Object server = Class.forName("kafka.server.KafkaRaftServer")
                    .getConstructor(configuration, Time.class)
                    .newInstance(configuration.getConstructor(Map.class).newInstance(settings), Time.SYSTEM);
            KitKafka broker = new KitKafka(server, port);
            broker.call("startup");
            broker.createTopics();
            return broker;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of Kafka is started in another way", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        call("shutdown");
        call("awaitShutdown");
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
                Map.entry("controlled.shutdown.enable", "false")));
        return settings;
    }

    private static void format(Properties settings, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] command = {"format", "--cluster-id", CLUSTER, "--config", file.toString()};
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException("Kafka's storage cannot be formatted: " + said);
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
