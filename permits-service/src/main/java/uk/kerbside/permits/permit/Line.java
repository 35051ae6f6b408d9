package uk.kerbside.permits.permit;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import uk.kerbside.permits.quote.Renewed;

/**
 * Where a permit stands among those that follow each other.
 *
 * @param baseNumber the first one's number, which its holder keeps
 * @param firstGrantedAt when the first one was granted
 * @param predecessor the one it follows; null for the first
 * @param startHeldUntil a payment before then does not move its beginning; null when any later payment does
 */
@Embeddable
record Line(String baseNumber, Instant firstGrantedAt, String predecessor, Instant startHeldUntil) {
    static Line beginning(String number, Instant at) {
        return new Line(number, at, null, null);
    }

    static Line after(Renewed renewed) {
        return new Line(
                renewed.baseNumber(),
                renewed.firstGrantedAt(),
                renewed.number(),
                renewed.startHeldUntil().orElse(null));
    }

    boolean holdsStart(Instant paidAt) {
        return startHeldUntil != null && paidAt.isBefore(startHeldUntil);
    }
}
