package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.Problem;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.Places;
import uk.kerbside.permits.place.StateLocation;
import uk.kerbside.permits.place.StatedLocation;

/** Somebody asks leave to wait where no permit allows it, or staff write down that they did. */
@ApplicationScoped
public class RequestDispensation {
    private static final String LOCATION = "/location";

    private final Dispensations dispensations;
    private final Places places;
    private final StateLocation stateLocation;
    private final TellDispensation tell;
    private final CurrentActor currentActor;
    private final CouncilClock clock;
    private final DispensationSettings settings;

    // Seven: it looks at the place, makes one of the location, keeps, tells, and asks who and when.
    RequestDispensation(
            Dispensations dispensations,
            Places places,
            StateLocation stateLocation,
            TellDispensation tell,
            CurrentActor currentActor,
            CouncilClock clock,
            DispensationSettings settings) {
        this.dispensations = dispensations;
        this.places = places;
        this.stateLocation = stateLocation;
        this.tell = tell;
        this.currentActor = currentActor;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * @throws NotFoundException when there is no such place
     * @throws RefusedException {@code BAYS_NOT_THERE}, {@code DISPENSATION_TOO_LONG}, {@code TOO_MANY_MARKS}, {@code
     *     TOO_MANY_WAIT}
     * @throws InvalidRequestException when its times or its location make no sense
     */
    @Transactional
    public Dispensation request(DispensationRequest request) {
        String accountId = currentActor.accountId();
        Instant now = clock.now();
        CouncilPlace place = places.getForUpdate(request.place());
        List<BayClass> bays = bays(place, request);
        requireSoundTimes(request, now);
        requireMarks(request.marks().size(), request.most());
        requireFewWaiting(accountId, now);
        String reference = Ids.readable("D");
        Optional<String> location = request.location().map(stated -> state(place, stated, request, reference, now));
        Dispensation dispensation = Dispensation.requested(reference, accountId, request, bays, location, now);
        dispensations.add(dispensation);
        tell.requested(dispensation, place);
        return dispensation;
    }

    private String state(
            CouncilPlace place, StatedLocation stated, DispensationRequest request, String reference, Instant now) {
        stateLocation.require(place, stated, LOCATION);
        return stateLocation
                .state(
                        "SL-" + reference,
                        place,
                        stated,
                        clock.dayOf(request.startsAt().orElse(now)),
                        clock.dayOf(request.endsAt().minusNanos(1)).plusDays(1))
                .code();
    }

    private static List<BayClass> bays(CouncilPlace place, DispensationRequest request) {
        if (place.kind() == PlaceKind.WARD || !place.bayClasses().containsAll(request.bayClasses())) {
            throw new RefusedException(
                    DispensationRefusal.BAYS_NOT_THERE,
                    place.bayClasses().isEmpty()
                            ? place.code() + " has no bays."
                            : place.code() + " has bays of the classes " + place.bayClasses() + ".");
        }
        return request.bayClasses().isEmpty() ? place.bayClasses() : request.bayClasses();
    }

    private void requireSoundTimes(DispensationRequest request, Instant now) {
        Instant startsAt = request.startsAt().orElse(now);
        List<Problem.Fault> faults = new ArrayList<>();
        if (!request.endsAt().isAfter(startsAt)) {
            faults.add(new Problem.Fault("/endsAt", "must be after the beginning"));
        }
        if (!request.endsAt().isAfter(now)) {
            faults.add(new Problem.Fault("/endsAt", "must not be over already"));
        }
        request.hours().ifPresent(hours -> {
            try {
                WeeklyHours.parse(hours);
            } catch (IllegalArgumentException e) {
                faults.add(new Problem.Fault("/hours", "cannot be read: " + e.getMessage()));
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
        Instant latest = startsAt.atZone(clock.zone()).plus(settings.longest()).toInstant();
        if (request.endsAt().isAfter(latest)) {
            throw new RefusedException(
                    DispensationRefusal.DISPENSATION_TOO_LONG,
                    "One that begins then ends at " + latest + " at the latest.");
        }
    }

    private void requireMarks(int named, int most) {
        if (most > settings.mostVehicles()) {
            throw new RefusedException(
                    DispensationRefusal.TOO_MANY_MARKS,
                    "A dispensation is for " + settings.mostVehicles() + " vehicles at most.");
        }
        NameMarks.requireFewEnough(named, most);
    }

    private void requireFewWaiting(String accountId, Instant now) {
        if (dispensations.countWaitingForUpdate(accountId, now) >= settings.mostWaiting()) {
            throw new RefusedException(
                    DispensationRefusal.TOO_MANY_WAIT,
                    settings.mostWaiting() + " requests of this account wait for a decision. Withdraw one that is not"
                            + " needed, or ask again when one is decided.");
        }
    }
}
