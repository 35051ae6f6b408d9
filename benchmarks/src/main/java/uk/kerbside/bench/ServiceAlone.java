package uk.kerbside.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import uk.kerbside.local.Part;

/** One packaged service in a JVM of its own, with nobody beside it but PostgreSQL and Kafka. */
final class ServiceAlone implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final int HTTP_OK = 200;
    private static final List<String> JVM =
            List.of("-Xmx768m", "-XX:+UseSerialGC", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Process process;
    private final URI address;
    private final Path log;

    private ServiceAlone(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** @param further options of this run, such as {@code -XX:StartFlightRecording…} */
    static ServiceAlone start(Path root, BenchStack stack, Part part, Signer signer, List<String> further)
            throws IOException {
        int port = stack.port(part);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(further);
        command.add("-Dquarkus.oidc.auth-server-url=");
        command.add("-Dquarkus.oidc.public-key=" + signer.publicKey());
        command.add("-Dkerbside.rate-limit.enabled=false");
        command.add("-jar");
        command.add(root.resolve(part.key() + "-service/target/quarkus-app/quarkus-run.jar")
                .toString());
        Path folder = Files.createDirectories(root.resolve("benchmarks/target/" + part.key()));
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment(stack, part, port));
        return new ServiceAlone(builder.start(), URI.create("http://127.0.0.1:" + port), log);
    }

    private static Map<String, String> environment(BenchStack stack, Part part, int port) {
        return Map.ofEntries(
                Map.entry("KERBSIDE_PORT", Integer.toString(port)),
                Map.entry("KERBSIDE_HOST", "127.0.0.1"),
                Map.entry("KERBSIDE_DB_URL", stack.jdbcUrl(part)),
                Map.entry("KERBSIDE_DB_USER", part.key()),
                Map.entry("KERBSIDE_DB_PASSWORD", stack.databasePassword(part)),
                Map.entry("KERBSIDE_KAFKA", stack.kafka()),
                Map.entry("KERBSIDE_OIDC_URL", NOBODY + "/realms/kerbside"),
                Map.entry("KERBSIDE_CLIENT_ID", part.key() + "-service"),
                Map.entry("KERBSIDE_CLIENT_SECRET", "nobody-asks"),
                Map.entry("KERBSIDE_HELPLINE_URL", NOBODY),
                Map.entry("KERBSIDE_ACCOUNTS_URL", NOBODY),
                Map.entry("KERBSIDE_LOG_JSON", "false"));
    }

    URI address() {
        return address;
    }

    /** What it has used of the processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Returns how long it took until it said it was ready. */
    Duration awaitReady() throws IOException {
        long began = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IOException("The service does not get ready: see " + log);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection)
                    address.resolve("/q/health/ready").toURL().openConnection();
            return connection.getResponseCode() == HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What it has written so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** As a power cut would. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
