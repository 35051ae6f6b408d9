package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/** What is to come for a permit at the old property is cancelled before it moves: nobody can say what it would mean here. */
@ApplicationScoped
class NothingUnderWay {
    private final Permits permits;
    private final Applications applications;
    private final CouncilClock clock;

    NothingUnderWay(Permits permits, Applications applications, CouncilClock clock) {
        this.permits = permits;
        this.applications = applications;
        this.clock = clock;
    }

    /** @throws RefusedException {@code VEHICLE_CHANGE_TO_COME}, {@code RENEWAL_UNDER_WAY}, {@code RENEWED_ALREADY} */
    void require(Permit permit) {
        if (permit.timeLine().spans().stream()
                .anyMatch(
                        span -> span.from().isAfter(clock.now()) && span.from().isAfter(permit.validFrom()))) {
            throw new RefusedException(
                    MoveRefusal.VEHICLE_CHANGE_TO_COME,
                    "Another vehicle is to come. Cancel that, or end the loan, first.");
        }
        applications.findOpenRenewal(permit.number()).ifPresent(open -> {
            throw new RefusedException(
                    RenewalRefusal.RENEWAL_UNDER_WAY,
                    "Application " + open.id() + " renews it for the old property. Take that one back first.");
        });
        permits.findSuccessor(permit.number()).ifPresent(next -> {
            throw new RefusedException(
                    RenewalRefusal.RENEWED_ALREADY,
                    "Permit " + next.number() + " follows it at the old property. Give that one back first.");
        });
    }
}
