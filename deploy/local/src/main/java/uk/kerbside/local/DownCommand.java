package uk.kerbside.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stops a stack that runs in another terminal, and whatever a killed launcher left behind. */
final class DownCommand implements Command {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "down";
    }

    @Override
    public int run(Path root, List<String> arguments, Terminal terminal) {
        if (!arguments.isEmpty()) {
            throw new WrongUsage("down takes no arguments.");
        }
        StackSettings settings = StackSettings.standard(root);
        if (!Files.isDirectory(settings.state())) {
            terminal.say("Nothing is running.");
            return 0;
        }
        StateFolder state = new StateFolder(settings.state());
        Optional<ProcessHandle> launcher = state.pids().living(LocalStack.LAUNCHER);
        launcher.ifPresent(process -> {
            terminal.say("Stopping the stack of process " + process.pid() + " ...");
            process.destroy();
            if (!Leftovers.ended(process, PATIENCE)) {
                throw new StackFailure("Process " + process.pid() + " has not stopped its stack within "
                        + PATIENCE.toMinutes() + " minutes.");
            }
        });
        int leftOvers;
        StateLock lock = StateLock.on(state);
        try {
            leftOvers = Reaper.stopLeftOvers(settings, new ProgressLines(terminal, settings));
            RunningStack.withdraw(state);
            state.pids().forget(LocalStack.LAUNCHER);
        } finally {
            lock.close();
        }
        terminal.say(launcher.isPresent() || leftOvers > 0 ? "Stopped." : "Nothing is running.");
        return 0;
    }
}
