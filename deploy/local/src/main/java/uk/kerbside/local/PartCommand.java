package uk.kerbside.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Stops or starts one part of a stack that runs in another terminal, to see how the others take it. */
final class PartCommand implements Command {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final PartRequests.Wish wish;

    private PartCommand(PartRequests.Wish wish) {
        this.wish = wish;
    }

    static Command stop() {
        return new PartCommand(PartRequests.Wish.STOP);
    }

    static Command start() {
        return new PartCommand(PartRequests.Wish.START);
    }

    @Override
    public String name() {
        return wish.key();
    }

    @Override
    public int run(Path root, List<String> arguments, Terminal terminal) {
        if (arguments.size() != 1) {
            throw new WrongUsage(name() + " wants one part. See ./kerbside --help");
        }
        Part part = UpOptions.part(arguments.getFirst());
        StateFolder state = new StateFolder(StackSettings.standard(root).state());
        if (state.pids().living(LocalStack.LAUNCHER).isEmpty()) {
            throw new StackFailure("No stack is running. Start one with ./kerbside up");
        }
        PartRequests requests = new PartRequests(state);
        requests.ask(wish, part);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var answer = requests.takeAnswer(wish, part);
            if (answer.isPresent()) {
                terminal.say(answer.get());
                return answer.get().startsWith(PartRequests.DONE) ? 0 : 1;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new StackFailure("The running stack has not answered. Its own terminal says why.");
    }
}
