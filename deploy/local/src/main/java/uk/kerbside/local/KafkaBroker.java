package uk.kerbside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** One Kafka node that is broker and controller, in a JVM of its own with its own versions of its libraries. */
final class KafkaBroker implements Program {

    private static final int HEAP_MEGABYTES = 256;

    private final StackSettings settings;
    private final Installation installation;
    private final StateFolder state;

    KafkaBroker(StackSettings settings, Installation installation, StateFolder state) {
        this.settings = settings;
        this.installation = installation;
        this.state = state;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public void prepare() throws InterruptedException {
        writeConfiguration();
        if (Files.exists(disk().resolve("meta.properties"))) {
            return;
        }
        state.delete(disk());
        List<String> format = new ArrayList<>(java(JvmFlags.forLife(false)));
        format.addAll(List.of("kafka.tools.StorageTool", "format", "--ignore-formatted"));
        format.addAll(List.of(
                "-t", Uuid.randomUuid().toString(), "-c", configuration().toString()));
        ToolRun.run(
                "Formatting Kafka's disk",
                new Launch(format, Map.of(), state.data(part())),
                state.file("logs/kafka-tools.log"));
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(java(List.of("-XX:MaxDirectMemorySize=64m")));
        command.addAll(1, JvmFlags.forLife(settings.durable()));
        command.addAll(1, JvmFlags.sharingClasses(installation.classArchive(part()), settings.durable()));
        command.addAll(List.of("kafka.Kafka", configuration().toString()));
        return new Launch(command, Map.of(), state.data(part()));
    }

    @Override
    public boolean isReady() {
        // A client that finds nobody listening would only fill the terminal with its complaints.
        if (!PortCheck.somebodyListens(settings.ports().of(part()))) {
            return false;
        }
        try (Admin admin = admin(2_000)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void finish() throws InterruptedException {
        try (Admin admin = admin(30_000)) {
            KafkaTopics.readFrom(installation.topics()).createIn(admin);
        }
    }

    String address() {
        return "127.0.0.1:" + settings.ports().of(Part.KAFKA);
    }

    private Admin admin(int timeoutMillis) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMillis));
    }

    private List<String> java(List<String> furtherFlags) {
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(JvmFlags.forHeap(HEAP_MEGABYTES));
        command.addAll(furtherFlags);
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        command.addAll(List.of("-cp", installation.kafkaClassPath()));
        return command;
    }

    private void writeConfiguration() {
        String controller = "127.0.0.1:" + settings.ports().kafkaController();
        List<String> lines = List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + controller,
                "controller.listener.names=CONTROLLER",
                "listeners=PLAINTEXT://" + address() + ",CONTROLLER://" + controller,
                "advertised.listeners=PLAINTEXT://" + address(),
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + disk(),
                "auto.create.topics.enable=false",
                "group.initial.rebalance.delay.ms=0",
                // A broker that was killed is let in again when its former life counts as over: three seconds, not
                // nine.
                "broker.session.timeout.ms=3000",
                "broker.heartbeat.interval.ms=500",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=8",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "num.network.threads=2",
                "num.io.threads=4",
                // Reserved for each index file of some 80 partitions; the default of 10 MB is for a server's disk.
                "log.index.size.max.bytes=1048576",
                "log.segment.bytes=67108864",
                "log.cleaner.dedupe.buffer.size=16777216");
        try {
            Files.createDirectories(configuration().getParent());
            Files.write(configuration(), lines);
        } catch (IOException e) {
            throw new StackFailure("Kafka's configuration could not be written: " + e.getMessage(), e);
        }
    }

    private Path configuration() {
        return state.data(part()).resolve("server.properties");
    }

    private Path disk() {
        return state.data(part()).resolve("disk");
    }
}
