package uk.kerbside.crashtest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import uk.kerbside.crashtest.Parts.Database;

/**
 * The loaded classes of the service, written down by one quiet run and read by every later one: most of a start is
 * loading them, and these tests start the service again and again.
 */
final class ClassArchive {
    private static final Path FILE = Path.of("target/service.jsa").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static boolean tried;

    private ClassArchive() {}

    /** The option of a JVM that starts with the archive. Should there be none, it starts without, only slower. */
    static synchronized String read() {
        if (!tried) {
            tried = true;
            write();
        }
        return "-XX:SharedArchiveFile=" + FILE;
    }

    private static void write() {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String story = "class-archive-" + Long.toString(System.nanoTime(), 36);
        Database database = Parts.database(story);
        try (ServiceUnderTest service = ServiceUnderTest.start(
                database,
                story,
                "first",
                Map.of("story.facts-for-each-key", "10"),
                "-XX:ArchiveClassesAtExit=" + FILE)) {
            await().atMost(PATIENCE)
                    .until(() -> service.isRunning() && database.count("select count(*) from dead_letter") > 0);
            // The JVM writes the archive as its last deed.
            service.stop();
        }
    }
}
