package uk.kerbside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One running part: its process, its log and its pid file. */
final class ChildProcess {

    // What these variables would mean to PostgreSQL, Kafka or Keycloak is decided by the launcher alone.
    private static final Set<String> NOT_INHERITED =
            Set.of("KC_", "KEYCLOAK_", "KAFKA_", "PG", "POSTGRES", "QUARKUS_", "JAVA_OPTS", "CLASSPATH");

    private final Part part;
    private final Process process;
    private final Path log;
    private final PidFiles pids;

    private ChildProcess(Part part, Process process, Path log, PidFiles pids) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.pids = pids;
    }

    static ChildProcess start(Part part, Launch launch, StateFolder state) {
        Path log = state.newLog(part);
        List<String> command = new ArrayList<>(CommandPrefix.ownSession());
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.workingFolder().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        setEnvironment(builder.environment(), launch.environment(), part.isService());
        try {
            Files.createDirectories(launch.workingFolder());
            Process process = builder.start();
            state.pids().remember(part.key(), process.pid());
            return new ChildProcess(part, process, log, state.pids());
        } catch (IOException e) {
            throw new StackFailure(part.title() + " could not be started: " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, and ends it by force when it has not after a while. */
    void terminate(Duration patience) {
        process.destroy();
        awaitEnd(patience);
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** Waits for an end somebody else asked for, then forces it. */
    void awaitEnd(Duration patience) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            pids.forget(part.key());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What to tell when it ended by itself. */
    StackFailure death() {
        String ended = process.isAlive() ? "" : " (exit code " + process.exitValue() + ")";
        return new StackFailure(part.title() + " ended by itself" + ended + ". " + logTail());
    }

    /** The last lines of the log under a heading with its path. */
    String logTail() {
        return LogTail.of(log);
    }

    static void setEnvironment(Map<String, String> environment, Map<String, String> own, boolean service) {
        // Developers may set QUARKUS_LOG_LEVEL and the like for the services; Keycloak is a Quarkus program and must
        // not hear it.
        environment
                .keySet()
                .removeIf(name ->
                        NOT_INHERITED.stream().anyMatch(name::startsWith) && !(service && name.startsWith("QUARKUS_")));
        environment.putAll(own);
    }
}
