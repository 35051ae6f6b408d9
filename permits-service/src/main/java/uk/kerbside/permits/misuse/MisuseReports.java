package uk.kerbside.permits.misuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;

/** All reports of misuse. */
public interface MisuseReports {
    /** Adds one and writes it at once. */
    void add(MisuseReport report);

    /** Writes what has changed at once, so that its version is known. */
    void save(MisuseReport report);

    Optional<MisuseReport> find(String id);

    /** Locked until the transaction ends. */
    Optional<MisuseReport> findForUpdate(String id);

    /** In the order in which they are due. */
    List<MisuseReport> search(Search search, String officer, Instant now);

    /** Some that were to be decided before that day and of which nobody said so, locked; others leave them out meanwhile. */
    List<MisuseReport> listOverdue(LocalDate today, int limit);

    /** Permits on which a mark is good now. */
    List<String> listPermitsWith(Vrm vrm, Instant now);

    /** How many earlier reports about an account were upheld; not those whose suspension fell on appeal. */
    int countUpheld(String accountId, String exceptReport);

    /**
     * Deletes some that were decided before.
     *
     * @return how many
     */
    int deleteDecidedBefore(Instant before, int limit);

    /** Who works on a report. */
    enum ClaimState {
        FREE,
        MINE,
        OTHERS
    }

    /** Where a report stands in the queue. */
    record Position(LocalDate decideBy, String id) {}

    /**
     * What narrows the queue; what is absent narrows nothing.
     *
     * @param overdueOn only those that were to be decided before that day
     * @param escalated only those of which was noticed that they were not
     */
    record Search(
            ReportStatus status,
            Optional<ClaimState> claim,
            Optional<LocalDate> overdueOn,
            boolean escalated,
            Optional<Position> after,
            int limit) {}
}
