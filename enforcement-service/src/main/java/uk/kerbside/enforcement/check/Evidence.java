package uk.kerbside.enforcement.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import uk.kerbside.kernel.Interval;

/** The checks as evidence. Thread-safe. */
public interface Evidence {
    /**
     * Keeps a check, and returns when it is kept.
     *
     * @return the check that has this id: this one, or the one that had it first
     * @throws uk.kerbside.kit.problem.RefusedException {@code EVIDENCE_FULL} when it can be kept nowhere
     */
    CompletionStage<KeptCheck> keep(CheckRecord check);

    /** The same for a batch: {@code CHECK_ID_REUSED} as well, when a check has its id. */
    CompletionStage<KeptBatch> keep(BatchRecord batch);

    /** The same for what is said of a check afterwards. */
    CompletionStage<KeptCorrection> keep(Correction correction);

    /** The same for what is decided of a camera's read. */
    CompletionStage<KeptDecision> keep(ReadDecision decision);

    Optional<KeptCheck> find(UUID checkId);

    /** Checks that look at this one again, the oldest first; those in the database alone. */
    List<KeptCheck> listAgain(UUID checkId);

    /**
     * Officers' checks of these very marks at these places, of times from one until another, by the time they ask about; those in
     * the database alone.
     */
    List<KeptCheck> listOfMarks(Collection<String> marks, Collection<String> places, Interval asked, int atMost);

    /** What was said of a check, the oldest first; what is in the database alone. */
    List<KeptCorrection> listCorrections(UUID checkId);

    Optional<KeptBatch> findBatch(UUID batchId);

    /** What was decided of a camera's read, once it is; what is in the database alone. */
    Optional<KeptDecision> findDecision(UUID checkId);

    /** Batches that may hold a read of this id, the oldest first. */
    List<KeptBatch> listBatchesAround(UUID checkId);
}
