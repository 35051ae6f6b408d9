package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.events.permits.DispensationOutcome;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.suspension.BaySuspension;
import uk.kerbside.permits.suspension.Suspensions;

/** An officer grants or refuses what was asked for. What is granted is good for its vehicles at once. */
@ApplicationScoped
public class DecideDispensation {
    private final ReachDispensation reach;
    private final Dispensations dispensations;
    private final Suspensions suspensions;
    private final PublishDispensation publish;
    private final TellDispensation tell;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    // Seven: it finds what is decided and what it is excepted from, keeps, publishes, tells, and asks who and when.
    DecideDispensation(
            ReachDispensation reach,
            Dispensations dispensations,
            Suspensions suspensions,
            PublishDispensation publish,
            TellDispensation tell,
            CurrentActor currentActor,
            InstantSource clock) {
        this.reach = reach;
        this.dispensations = dispensations;
        this.suspensions = suspensions;
        this.publish = publish;
        this.tell = tell;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the officer has seen it as it is
     * @throws NotFoundException when there is none within reach, or no such suspension
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code DISPENSATION_OVER}, {@code DISPENSATION_DECIDED}, {@code
     *     ORDER_NEEDED}, {@code SUSPENSION_ELSEWHERE}
     */
    @Transactional
    public Dispensation grant(String reference, Grant grant, Consumer<Dispensation> isCurrent) {
        Dispensation dispensation = requireUndecided(reach.officers(reference, isCurrent));
        Instant now = clock.instant();
        if (!grant.restrictions().isEmpty() && grant.orderReference().isEmpty()) {
            throw new RefusedException(
                    DispensationRefusal.ORDER_NEEDED,
                    "Nobody is dispensed from " + grant.restrictions() + " unless an order says so: name it.");
        }
        grant.suspension().ifPresent(suspension -> requireHere(suspension, dispensation));
        dispensation.grant(grant, currentActor.actor().subject(), now);
        publish.publish(dispensation);
        dispensations.save(dispensation);
        CouncilPlace place = reach.place(reference);
        if (grant.suspension().isPresent()) {
            publish.publish(place);
        }
        tell.decided(dispensation, place, DispensationOutcome.GRANTED);
        return dispensation;
    }

    /**
     * Also when nobody decided before its dates were over.
     *
     * @param words why not, in plain English
     * @param isCurrent throws unless the officer has seen it as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code DISPENSATION_OVER}, {@code DISPENSATION_DECIDED}
     */
    @Transactional
    public Dispensation refuse(String reference, String words, Consumer<Dispensation> isCurrent) {
        Dispensation dispensation = requireUndecided(reach.refusable(reference, isCurrent));
        dispensation.refuse(words, currentActor.actor().subject(), clock.instant());
        dispensations.save(dispensation);
        tell.decided(dispensation, reach.place(reference), DispensationOutcome.REFUSED);
        return dispensation;
    }

    private static Dispensation requireUndecided(Dispensation dispensation) {
        if (dispensation.status() != DispensationStatus.REQUESTED) {
            throw new RefusedException(
                    DispensationRefusal.DISPENSATION_DECIDED,
                    "Dispensation " + dispensation.reference() + " was decided already.");
        }
        return dispensation;
    }

    private void requireHere(String suspension, Dispensation dispensation) {
        BaySuspension found = suspensions.get(suspension);
        if (!found.placeCode().equals(dispensation.placeCode()) || found.isOverAt(clock.instant())) {
            throw new RefusedException(
                    DispensationRefusal.SUSPENSION_ELSEWHERE,
                    "Suspension " + suspension + " is not one of " + dispensation.placeCode() + " that lasts.");
        }
    }
}
