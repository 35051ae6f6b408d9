package uk.kerbside.permits.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;

/** Paper permits that were taken, those that are over included. Joins the caller's transaction. */
public interface PaperPermits {
    /** Fingerprints of the rows that have these numbers; of a permit that came otherwise, a text no row has. */
    Map<String, String> fingerprints(Collection<String> numbers);

    /** One of an account that was over when it was taken. */
    Optional<History> findHistory(String number, String accountId);

    void addAll(String importId, List<Taken> permits, Instant now);

    /** What is known of one that was over when it was taken. */
    record History(
            String number,
            String accountId,
            String typeCode,
            Vrm vrm,
            Optional<String> place,
            Optional<String> uprn,
            LocalDate firstDay,
            LocalDate lastDay) {
        /** A mark is personal data. */
        @Override
        public String toString() {
            return "Paper permit " + number;
        }
    }

    /**
     * One permit, whose it is, and what to know about it.
     *
     * @param until the local midnight after its last day
     * @param history whether it was over already
     */
    record Taken(
            PaperPermit permit,
            String accountId,
            String fingerprint,
            List<PaperFlag> flags,
            Instant until,
            boolean history) {}
}
