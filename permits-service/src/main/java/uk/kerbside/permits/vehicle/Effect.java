package uk.kerbside.permits.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitRefusal;

/** When a change takes effect, and until when what it brings for a while is good: days are the council's. */
@ApplicationScoped
class Effect {
    private final CouncilClock clock;

    Effect(CouncilClock clock) {
        this.clock = clock;
    }

    /** Now, or when the permit begins if that is later. */
    Instant now(Permit permit) {
        return later(clock.now(), permit.validFrom());
    }

    /**
     * At the beginning of a day; today is now.
     *
     * @throws InvalidRequestException when the day is over
     * @throws RefusedException {@code OUTLASTS_PERMIT}
     */
    Instant on(Permit permit, Optional<LocalDate> day) {
        if (day.filter(clock.today()::isAfter).isPresent()) {
            throw new InvalidRequestException("/on", "lies in the past");
        }
        Instant at = later(now(permit), day.map(clock::startOf).orElse(Instant.MIN));
        if (!at.isBefore(permit.validUntil())) {
            throw new RefusedException(PermitRefusal.OUTLASTS_PERMIT, "The permit is over by then.");
        }
        return at;
    }

    /** The same time of day so many days later. */
    Instant sameTimeAfter(Instant at, int days) {
        return at.atZone(clock.zone()).plusDays(days).toInstant();
    }

    /** The end of the last of so many days, the one of {@code at} included. */
    Instant endOfDays(Instant at, int days) {
        return clock.startOf(clock.dayOf(at).plusDays(days));
    }

    Instant aYearAgo() {
        return clock.now().atZone(clock.zone()).minusYears(1).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
