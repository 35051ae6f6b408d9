package uk.kerbside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A short program that prepares a part (initdb, the format of Kafka's disk, Keycloak's build) and must succeed. */
final class ToolRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ToolRun() {}

    /** Runs it to its end. When the thread is interrupted the tool is killed: nothing is left behind. */
    static void run(String what, Launch launch, Path log) throws InterruptedException {
        List<String> command = new ArrayList<>(CommandPrefix.ownSession());
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.workingFolder().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        ChildProcess.setEnvironment(builder.environment(), launch.environment(), false);
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(launch.workingFolder());
            Process process = builder.start();
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new StackFailure(
                            what + " did not end within " + PATIENCE.toMinutes() + " minutes. " + LogTail.of(log));
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            if (process.exitValue() != 0) {
                throw new StackFailure(what + " failed. " + LogTail.of(log));
            }
        } catch (IOException e) {
            throw new StackFailure(what + " could not be started: " + e.getMessage(), e);
        }
    }
}
