package uk.kerbside.permits.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.quote.RenewalOutlook;

/** Permits that are held now, or will be, and that nobody has renewed yet: issued, not ended, not over. */
public interface LivePermits {
    /** In the order of their numbers, from just after one. */
    List<LivePermit> list(String typeCode, String afterNumber, Instant now, int limit);

    /** @param hours the permit's own; chosen weekdays stand in them */
    record LivePermit(
            String number,
            String accountId,
            List<String> vrms,
            Optional<String> term,
            Optional<String> place,
            Optional<String> hours,
            Instant until,
            RenewalOutlook.Ranks ranks) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "LivePermit[" + number + "]";
        }
    }
}
