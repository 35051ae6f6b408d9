package uk.kerbside.permits.permit;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/**
 * A renewal that waits, as far as officers hear of it.
 *
 * @param graceUntil how long the permit it is of keeps advice at none after its end; null when it does not
 */
@Embeddable
record WaitingRenewal(Instant renewalSubmittedAt, Instant graceUntil) {
    Optional<Instant> grace() {
        return Optional.ofNullable(graceUntil);
    }
}
