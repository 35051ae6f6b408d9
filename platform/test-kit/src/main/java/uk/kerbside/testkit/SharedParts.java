package uk.kerbside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The parts that run in this JVM, whoever started them. Quarkus loads this class once for each application it starts,
 * so the parts are kept where all of them look, on the {@link PartsShelf}, as values of JDK types only.
 */
record SharedParts(Map<String, Object> parts) {
    private static final String KEPT_UNDER = "parts";

    /** The one object every class loader shares. */
    private static final Object LOCK = Runtime.getRuntime();

    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 30_000;

    private static final String DATABASE_URL = "databaseUrl";
    private static final String BOOTSTRAP_SERVERS = "bootstrapServers";

    /** @throws IllegalStateException when no test has asked for {@link Backing} yet */
    static SharedParts running() {
        return new SharedParts(
                Objects.requireNonNull(kept(), "No test class here is @WithTestResource(Backing.class)"));
    }

    /** Starts them if this is the first call in this JVM. */
    static SharedParts running(int partitions) {
        synchronized (LOCK) {
            if (kept() == null) {
                PartsShelf.ofThisJvm().put(KEPT_UNDER, started(partitions));
            }
            return running();
        }
    }

    String databaseUrl() {
        return (String) parts.get(DATABASE_URL);
    }

    String bootstrapServers() {
        return (String) parts.get(BOOTSTRAP_SERVERS);
    }

    void stopPostgres() {
        run("stopPostgres");
    }

    void startPostgres() {
        run("startPostgres");
    }

    void stopKafka() {
        run("stopKafka");
    }

    void startKafka() {
        run("startKafka");
    }

    private void run(String action) {
        synchronized (LOCK) {
            ((Runnable) parts.get(action)).run();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> kept() {
        return (Map<String, Object>) PartsShelf.ofThisJvm().get(KEPT_UNDER);
    }

    private static Map<String, Object> started(int partitions) {
        Path folder = newFolder();
        List<Integer> ports = freePorts(3);
        PostgresServer postgres = new PostgresServer(folder.resolve("postgres"), ports.get(0));
        KafkaBroker kafka = new KafkaBroker(folder.resolve("kafka"), ports.get(1), ports.get(2), partitions);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(postgres, folder), "backing-clean-up"));
        CompletableFuture<Void> database = CompletableFuture.runAsync(postgres::start, SharedParts::inNewThread);
        kafka.start();
        database.join();
        return Map.of(
                DATABASE_URL,
                postgres.url(),
                BOOTSTRAP_SERVERS,
                kafka.bootstrapServers(),
                "stopPostgres",
                (Runnable) postgres::stop,
                "startPostgres",
                (Runnable) postgres::start,
                "stopKafka",
                (Runnable) kafka::stop,
                "startKafka",
                (Runnable) kafka::start);
    }

    private static void inNewThread(Runnable task) {
        Thread.ofPlatform().name("backing-start").start(task);
    }

    private static void cleanUp(PostgresServer postgres, Path folder) {
        postgres.stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(SharedParts::delete);
        } catch (IOException | UncheckedIOException e) {
            // Kafka still writes while the JVM goes: what is left lies in the temporary folder.
            System.Logger log = System.getLogger(SharedParts.class.getName());
            log.log(System.Logger.Level.DEBUG, "Not all of " + folder + " could be deleted", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("kerbside-tests-");
            Files.createDirectories(folder.resolve("kafka"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ports nobody listens on, below those that systems hand out for outgoing connections: a stopped part must find its
     * port free when it comes back.
     */
    private static List<Integer> freePorts(int count) {
        return ThreadLocalRandom.current()
                .ints(FIRST_PORT, LAST_PORT)
                .distinct()
                .filter(SharedParts::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
