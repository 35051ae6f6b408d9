package uk.kerbside.enforcement.check;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.kerbside.kernel.finding.Outcome;

/**
 * What a device without a network did: it answered by itself, from a pack.
 *
 * @param deviceAt when, by the device's clock
 * @param clockOffset what has to be added to that for the true time
 * @param answered what the device found
 * @param asKnownThen what is found from what was known at the time of the check
 * @param asKnownNow what is found from what is known as it was handed in
 * @param wasInTime whether the pack was good at that time
 */
public record MadeOffline(
        UUID packId,
        Instant deviceAt,
        Duration clockOffset,
        Outcome answered,
        Outcome asKnownThen,
        Outcome asKnownNow,
        boolean wasInTime) {

    /** Whether the device said something else than would have been said here. */
    public boolean differs() {
        return answered != asKnownThen;
    }
}
