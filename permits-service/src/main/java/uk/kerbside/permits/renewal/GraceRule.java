package uk.kerbside.permits.renewal;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import uk.kerbside.permits.application.ApplicationStatus;

/**
 * How long a renewal keeps advice at none after the end of the permit it is for (ruling 11). Grace covers nobody. It lasts
 * only while a complete renewal that was handed in before the end waits on the council, never longer than its most; a
 * refusal and a request for payment leave it for a while. A pure rule.
 *
 * @param end when the permit ends
 * @param most when grace is over at the latest
 */
record GraceRule(Instant end, Instant most, Duration afterRefusal, Period afterPaymentRequest, ZoneId zone) {
    /**
     * @param days the most there are, whole ones of the council's calendar
     */
    static GraceRule after(Instant end, int days, Duration afterRefusal, Period afterPaymentRequest, ZoneId zone) {
        Instant most = end.atZone(zone).plusDays(days).toInstant();
        return new GraceRule(end, most, afterRefusal, afterPaymentRequest, zone);
    }

    boolean isInTime(Optional<Instant> completeAt) {
        return completeAt.filter(end::isAfter).isPresent();
    }

    /**
     * Until when, as things stand; empty when there is none.
     *
     * @param completeAt since when nothing was missing with the council
     * @param decidedAt when it was approved or refused
     */
    Optional<Instant> until(ApplicationStatus status, Optional<Instant> completeAt, Optional<Instant> decidedAt) {
        if (!isInTime(completeAt)) {
            return Optional.empty();
        }
        return switch (status) {
            case IN_REVIEW -> Optional.of(most);
            case AWAITING_PAYMENT, WITHDRAWING -> Optional.of(afterPaymentRequest(decidedAt.orElseThrow()));
            case REFUSED, APPEALED ->
                Optional.of(earlier(most, decidedAt.orElseThrow().plus(afterRefusal)));
            case DRAFT, MORE_EVIDENCE_ASKED, ON_WAITING_LIST, ISSUED, WITHDRAWN, LAPSED_UNPAID, LAPSED_UNANSWERED ->
                Optional.empty();
        };
    }

    /** Until when a payment that is asked for comes in time to join the old end. */
    Instant afterPaymentRequest(Instant askedAt) {
        return earlier(most, askedAt.atZone(zone).plus(afterPaymentRequest).toInstant());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
