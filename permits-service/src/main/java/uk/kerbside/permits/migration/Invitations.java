package uk.kerbside.permits.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The ledger of invitations. All methods join the caller's transaction. */
public interface Invitations {
    /**
     * Paper permits that end in those days, both included, and are neither renewed nor given back; by last day and
     * number, from just after one.
     */
    List<Candidate> list(LocalDate from, LocalDate to, CandidatePosition after, int limit);

    /** @return false when the holder was invited for this before */
    boolean record(String number, int rung, int daysLeft, Instant now);

    /** A permit, and what its holder was invited for before. */
    record Candidate(String number, String accountId, String typeCode, LocalDate lastDay, Set<Integer> rungs) {}

    /** Where a permit stands in that order. */
    record CandidatePosition(LocalDate lastDay, String number) {
        static CandidatePosition before(LocalDate day) {
            return new CandidatePosition(day.minusDays(1), "");
        }
    }
}
