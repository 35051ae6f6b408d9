package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.confirmation.Confirmations;
import uk.kerbside.kit.problem.NotFoundException;

/** Shows permits as they stand now. */
@ApplicationScoped
public class ShowPermits {
    private final Permits permits;
    private final Confirmations confirmations;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    ShowPermits(Permits permits, Confirmations confirmations, CurrentActor currentActor, CouncilClock clock) {
        this.permits = permits;
        this.confirmations = confirmations;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none among those the actor may reach */
    public Permit get(String number) {
        return permits.find(number)
                .filter(found -> currentActor.mayReach(found.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
    }

    /** The word for what it amounts to now: the same rule answers officers. */
    public PermitStanding standing(Permit permit) {
        return PermitStanding.of(PermitRight.standing(permit, clock.now()));
    }

    /** Whether enforcement has said that it answers checks from the permit as it is. */
    public boolean isVisibleToOfficers(Permit permit) {
        return confirmations.isConfirmed(permit.rightId(), permit.revision());
    }
}
