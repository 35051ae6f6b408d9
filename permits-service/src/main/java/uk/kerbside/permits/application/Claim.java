package uk.kerbside.permits.application;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * An officer works on an application. It is over by itself, so that nobody's holiday keeps anybody waiting.
 *
 * @param claimedBy the officer's login
 */
@Embeddable
public record Claim(String claimedBy, Instant claimedUntil) {
    public boolean isHeldAt(Instant now) {
        return now.isBefore(claimedUntil);
    }

    public boolean isOf(String subject) {
        return claimedBy.equals(subject);
    }
}
