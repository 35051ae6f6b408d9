package uk.kerbside.permits.quote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.vrm.Vrm;

/** What is held already. */
public interface HeldPermits {
    /** How many permits of a type are live, scheduled, on hold or awaiting payment at a property (ruling 4). */
    int countAt(String uprn, String typeCode, Instant now);

    /** Which of them the permit that is followed is, by the day on which the first of its line was granted. */
    int rankAt(String uprn, String typeCode, Renewed renewed, Instant now);

    /**
     * The permit of this account that has expired and whose place is kept for a while.
     *
     * @param place one with a limit
     */
    Optional<String> findKept(String accountId, String typeCode, String place, Instant now);

    /**
     * The first of these vehicles that has a permit of this type for this place in that time, issued or waiting for
     * payment.
     *
     * @param time without an end for any time from its beginning on
     * @param except a permit that does not stand in the way, because the one in question takes its place
     */
    Optional<Vrm> findHolding(List<Vrm> vrms, String typeCode, String place, Interval time, Optional<String> except);
}
