package uk.kerbside.crashtest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import uk.kerbside.crashtest.Parts.Database;

/** The packaged service in a process of its own. */
final class ServiceUnderTest implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;

    private ServiceUnderTest(Process process) {
        this.process = process;
    }

    /** Starts it on a database, with settings beyond the usual ones. */
    static ServiceUnderTest start(Database database, String story, Map<String, String> settings) {
        return start(database, story, "first", settings);
    }

    /** @param instance names one of several that run at the same time */
    static ServiceUnderTest start(Database database, String story, String instance, Map<String, String> settings) {
        return start(database, story, instance, settings, ClassArchive.read());
    }

    static ServiceUnderTest start(
            Database database, String story, String instance, Map<String, String> settings, String ofTheJvm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", ofTheJvm));
        command.add("-Dstory.id=" + story);
        command.add("-Dkerbside.service=" + story);
        // One that was killed is let into its consumer group again at once, as on a machine with fixed instance names.
        command.add("-Dmp.messaging.incoming.events.group.instance.id=" + instance);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "KERBSIDE_DB_URL", database.url(),
                        "KERBSIDE_DB_USER", "postgres",
                        "KERBSIDE_DB_PASSWORD", Parts.stack().secrets().postgresSuperuser(),
                        "KERBSIDE_KAFKA", Parts.stack().view().kafka(),
                        "KERBSIDE_OIDC_URL", "http://127.0.0.1:1/nobody",
                        "KERBSIDE_CLIENT_ID", "nobody",
                        "KERBSIDE_PORT", "0",
                        "KERBSIDE_LOG_JSON", "false"));
        File log = new File("target/" + story + ".log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        try {
            return new ServiceUnderTest(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    boolean wasHalted() {
        return !process.isAlive() && process.exitValue() == HaltsAtOnePoint.HALTED;
    }

    /** Lets it end in its own time, as an operator would. */
    void stop() {
        process.destroy();
        await();
    }

    /** The hard way, as a power cut would. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Kills it: that is what these tests are about, and sooner over. */
    @Override
    public void close() {
        kill();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
