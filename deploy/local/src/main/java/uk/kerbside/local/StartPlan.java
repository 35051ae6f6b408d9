package uk.kerbside.local;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

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
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

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
        try {
            CompletableFuture.allOf(healthy.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            Throwable first = failure.get();
            if (first instanceof StackFailure told) {
                throw told;
            }
            if (first instanceof InterruptedException || first == null) {
                throw new StackFailure("The start was broken off.", e);
            }
            throw new StackFailure("The start failed: " + first, first);
        }
    }

    /** Breaks off whatever is being started. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void attempt(Part part) {
        try {
            step.start(part);
        } catch (InterruptedException | RuntimeException e) {
            failure.compareAndSet(null, e);
            threads.shutdownNow();
            throw new CompletionException(e);
        }
    }
}
