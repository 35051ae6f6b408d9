package uk.kerbside.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the stack, shows where it is, and keeps it until Ctrl-C, SIGTERM or {@code ./kerbside down}. */
final class UpCommand implements Command {

    private static final Duration REQUESTS_READ_EVERY = Duration.ofMillis(250);

    @Override
    public String name() {
        return "up";
    }

    @Override
    public int run(Path root, List<String> arguments, Terminal terminal) {
        UpOptions options = UpOptions.parse(root, arguments);
        StackSettings settings = options.settings();
        StateFolder state = new StateFolder(settings.state());
        if (options.fresh()) {
            wipe(settings, state, terminal);
        }
        long began = System.nanoTime();
        CountDownLatch ended = new CountDownLatch(1);
        LocalStack stack = new LocalStack(settings, new ProgressLines(terminal, settings));
        Thread hook = new Thread(() -> stopEverything(stack, terminal, ended), "stop-everything");
        Runtime.getRuntime().addShutdownHook(hook);
        PartRequests requests = new PartRequests(state);
        requests.clear();
        // On a failure the message comes from Main, and the hook stops what was started when the program exits.
        stack.start();
        terminal.say("");
        StatusTable.print(stack.view(), terminal);
        terminal.say(String.format(
                "%nUp after %.1f s. Logs: %s. Stop with Ctrl-C or ./kerbside down",
                (System.nanoTime() - began) / 1e9, state.path().resolve("logs")));
        serve(stack, requests, ended);
        return 0;
    }

    /** An empty start: data of a stack that a killed launcher left running is deleted only after that stack is stopped. */
    private static void wipe(StackSettings settings, StateFolder state, Terminal terminal) {
        if (!state.hasData()) {
            return;
        }
        StateLock lock = StateLock.on(state);
        try {
            Reaper.stopLeftOvers(settings, new ProgressLines(terminal, settings));
            state.wipeData();
        } finally {
            lock.close();
        }
    }

    private static void serve(LocalStack stack, PartRequests requests, CountDownLatch ended) {
        try {
            while (!ended.await(REQUESTS_READ_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                requests.serve(stack);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stopEverything(LocalStack stack, Terminal terminal, CountDownLatch ended) {
        ended.countDown();
        boolean started = stack.isAnyRunning();
        if (started) {
            terminal.say("Stopping ...");
        }
        stack.close();
        if (started) {
            terminal.say("Stopped; nothing of the stack is running.");
        }
    }
}
