package uk.kerbside.enforcement.camera;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.Interval;

/** Provisional reads in the database. Every method joins the caller's transaction. */
public interface ProvisionalChecks {
    /** Where a page ended. */
    record After(Instant closesAt, UUID checkId, UUID batchId) {}

    /** Those that are due, the oldest first, and nobody else's until this transaction ends: others pass them over. */
    List<ProvisionalCheck> listDue(Instant now, int limit);

    void decide(ProvisionalCheck check, ProvisionalState state, Instant decidedAt, CameraAnswer answer);

    void postpone(ProvisionalCheck check, Instant until);

    /** Of these very marks at these places, read from one time until another, the oldest first. */
    List<ProvisionalCheck> listOfMarks(Collection<String> marks, Collection<String> places, Interval read, int atMost);

    /** In one state, by when late registration closed. */
    List<ProvisionalCheck> search(ProvisionalState state, Optional<After> after, int limit);
}
