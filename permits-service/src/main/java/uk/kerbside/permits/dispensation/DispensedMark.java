package uk.kerbside.permits.dispensation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The part of one mark in a dispensation, half-open.
 *
 * @param vrm in its one spelling
 * @param goodFrom since when
 * @param goodUntil until when
 */
@Embeddable
public record DispensedMark(
        String vrm,
        @Column(name = "good_from") Instant goodFrom,
        @Column(name = "good_until") Instant goodUntil) {
    /** Whether it is not over by then. */
    public boolean isGoodAfter(Instant now) {
        return now.isBefore(goodUntil);
    }

    /** The same, over by then. */
    DispensedMark over(Instant now) {
        return new DispensedMark(vrm, goodFrom, now);
    }

    boolean isEmpty() {
        return !goodFrom.isBefore(goodUntil);
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "DispensedMark[" + goodFrom + ", " + goodUntil + "]";
    }
}
