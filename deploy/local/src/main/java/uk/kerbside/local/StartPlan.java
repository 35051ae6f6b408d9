package uk.kerbside.local;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts two at a time, each as soon as what it needs is healthy. The first failure ends the whole plan. */
final class StartPlan implements AutoCloseable {

    // Two JVMs warming up fill two cores; more at once only lengthen each other.
    private static final int AT_ONCE = 2;

    /** Starts one part and returns when it is healthy. */
    interface Step {
        void start(Part part) throws InterruptedException;
    }

    private final Step step;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("start-", 1).factory());
    private final CompletableFuture<Void> brokenOff = new CompletableFuture<>();

    StartPlan(Step step) {
        this.step = step;
    }

    /** Returns when all are healthy. */
    void run(Collection<Part> parts) {
        Map<Part, CompletableFuture<Void>> healthy = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (parts.contains(part)) {
                CompletableFuture<?>[] needed = part.needs().stream()
                        .filter(healthy::containsKey)
                        .map(healthy::get)
                        .toArray(CompletableFuture[]::new);
                healthy.put(part, CompletableFuture.allOf(needed).thenRunAsync(() -> attempt(part), threads));
            }
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(healthy.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, brokenOff).join();
        } catch (CompletionException e) {
            if (brokenOff.isCompletedExceptionally()) {
                throw why(brokenOff.exceptionNow());
            }
            throw e;
        }
    }

    /** Breaks off whatever is being started. */
    @Override
    public void close() {
        breakOff(new StackFailure("The start was broken off."));
    }

    private static StackFailure why(Throwable first) {
        return first instanceof StackFailure told ? told : new StackFailure("The start failed: " + first, first);
    }

    private void attempt(Part part) {
        try {
            step.start(part);
        } catch (InterruptedException e) {
            breakOff(new StackFailure("The start was broken off.", e));
            throw new CompletionException(e);
        } catch (RuntimeException e) {
            breakOff(e);
            throw e;
        }
    }

    /** Steps still waiting for a thread are dropped without a word, so whoever waits for them must be told here. */
    private void breakOff(Throwable why) {
        brokenOff.completeExceptionally(why);
        threads.shutdownNow();
    }
}
