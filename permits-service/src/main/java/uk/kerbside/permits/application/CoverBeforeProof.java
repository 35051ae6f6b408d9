package uk.kerbside.permits.application;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.permits.permit.Permit;

/**
 * What applications ask and tell of the cover somebody has whose papers are still to come: paid for in full, good for some
 * days, and for the whole term once an officer has accepted them. All methods join the caller's transaction, in which the
 * application is locked.
 */
public interface CoverBeforeProof {
    /**
     * What is owed, and by when.
     *
     * @param workingDays how many the council has once it is there
     */
    record Owed(EvidenceAsked asked, int workingDays) {}

    /**
     * Its charge is paid and its permit issued: if papers are owed, the permit is good for some days only. Its place stays
     * held until it is known what becomes of it.
     *
     * @return empty when nothing is owed
     */
    Optional<Owed> begin(PermitApplication application, Permit permit, Instant now);

    /** When the cover ends of one that is covered and not proved; empty for every other. */
    Optional<Instant> until(PermitApplication application);

    /** It was changed. */
    void moved(PermitApplication application);
}
