package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Works on the rows of an import, portion by portion. While what comes of one is kept, accounts is asked about the next:
 * the two services would wait for each other otherwise. A portion is kept, and its rows are taken away, in one
 * transaction: dying anywhere, all of it is done or nothing.
 */
@ApplicationScoped
class TakeRows {
    private final PreparePortion prepare;
    private final KeepPortion keep;
    private final StayInStep stayInStep;
    private final TableStatistics statistics;
    private final ManagedExecutor threads;

    TakeRows(
            PreparePortion prepare,
            KeepPortion keep,
            StayInStep stayInStep,
            TableStatistics statistics,
            ManagedExecutor threads) {
        this.prepare = prepare;
        this.keep = keep;
        this.stayInStep = stayInStep;
        this.statistics = statistics;
        this.threads = threads;
    }

    /**
     * Until no row waits, or the import runs no more.
     *
     * @throws AccountsAwayException when accounts does not answer; what was prepared before is kept
     * @throws OvertakenException when another instance works on it; what was kept before stays
     */
    void take(String importId) {
        GrowingTables tables = new GrowingTables(statistics);
        PreparedPortion before = PreparedPortion.NONE;
        Optional<PreparedPortion> next = prepare.prepare(importId, PreparedPortion.NONE);
        while (next.filter(portion -> !portion.isEmpty()).isPresent()) {
            stayInStep.await(before);
            before = next.get();
            next = keepAndPrepare(importId, before);
            tables.grewBy(before.judged().size());
            if (next.filter(PreparedPortion::isEmpty).isPresent()) {
                // Nothing behind the last row: whether none is left before it either is looked up.
                next = prepare.prepare(importId, PreparedPortion.NONE);
            }
        }
        next.ifPresent(none -> keep.finish(importId));
    }

    private Optional<PreparedPortion> keepAndPrepare(String importId, PreparedPortion portion) {
        CompletableFuture<Optional<PreparedPortion>> following =
                threads.supplyAsync(() -> prepare.prepare(importId, portion));
        boolean goesOn;
        try {
            goesOn = keep.keep(importId, portion.judged(), portion.known());
        } finally {
            // Whatever came of it: nobody begins anew while accounts is still being asked.
            following.exceptionally(failure -> Optional.empty()).join();
        }
        return goesOn ? outcome(following) : Optional.empty();
    }

    private static Optional<PreparedPortion> outcome(CompletableFuture<Optional<PreparedPortion>> prepared) {
        try {
            return prepared.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
