package uk.kerbside.permits.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All extracts, and what stands in them. */
public interface MatchingExtracts {
    void add(MatchingExtract extract);

    Optional<MatchingExtract> find(String id);

    /**
     * Marks that were good on permits at some moment between two instants, by permit number, from just after one; all of a
     * permit's together.
     *
     * @param most how many permits
     */
    List<Row> list(Instant from, Instant until, String afterNumber, int most);

    /** One mark of a permit. */
    record Row(
            String permitNumber,
            String typeCode,
            Optional<String> uprn,
            String vrm,
            Instant from,
            Instant until,
            String status) {

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "Row[" + permitNumber + "]";
        }
    }
}
