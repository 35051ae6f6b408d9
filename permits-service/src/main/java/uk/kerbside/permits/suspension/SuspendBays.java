package uk.kerbside.permits.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.Places;
import uk.kerbside.permits.place.StateLocation;

/**
 * An officer suspends bays, says that it is otherwise, or takes it back. The place is locked meanwhile and published with
 * all its suspensions, so that two who suspend at once do not forget each other.
 */
@ApplicationScoped
public class SuspendBays {
    private final Suspensions suspensions;
    private final Places places;
    private final StateLocation stateLocation;
    private final InstantSource clock;

    SuspendBays(Suspensions suspensions, Places places, StateLocation stateLocation, InstantSource clock) {
        this.suspensions = suspensions;
        this.places = places;
        this.stateLocation = stateLocation;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when there is no such place
     * @throws RefusedException {@code NO_SUCH_BAYS}
     * @throws InvalidRequestException when it ends before it starts, or is over already
     */
    @Transactional
    public BaySuspension suspend(String placeCode, SuspensionRequest request) {
        Instant now = clock.instant();
        CouncilPlace place = places.getForUpdate(placeCode);
        requireSound(place, request, now, request.startsAt().orElse(now));
        BaySuspension suspension = BaySuspension.of(Ids.readable("S"), place.code(), request, now);
        suspensions.add(suspension);
        stateLocation.published(place);
        return suspension;
    }

    /**
     * @param isCurrent throws unless the caller has seen it as it is
     * @throws NotFoundException when there is none
     * @throws RefusedException {@code SUSPENSION_OVER}, {@code NO_SUCH_BAYS}
     * @throws InvalidRequestException when it would end before it starts, begin otherwise than it did, or be over
     */
    @Transactional
    public BaySuspension change(String reference, SuspensionRequest request, Consumer<BaySuspension> isCurrent) {
        Instant now = clock.instant();
        CouncilPlace place = places.getForUpdate(suspensions.get(reference).placeCode());
        BaySuspension suspension = open(reference, isCurrent, now);
        requireSameBeginning(suspension, request, now);
        requireSound(
                place,
                request,
                now,
                suspension.hasBegunAt(now)
                        ? suspension.startsAt()
                        : request.startsAt().orElse(now));
        suspension.change(request, now);
        stateLocation.published(place);
        return suspension;
    }

    /**
     * @param isCurrent throws unless the caller has seen it as it is
     * @throws NotFoundException when there is none
     * @throws RefusedException {@code SUSPENSION_OVER}
     */
    @Transactional
    public BaySuspension withdraw(String reference, Consumer<BaySuspension> isCurrent) {
        Instant now = clock.instant();
        CouncilPlace place = places.getForUpdate(suspensions.get(reference).placeCode());
        BaySuspension suspension = open(reference, isCurrent, now);
        suspension.withdraw(now);
        stateLocation.published(place);
        return suspension;
    }

    private BaySuspension open(String reference, Consumer<BaySuspension> isCurrent, Instant now) {
        BaySuspension suspension = suspensions.get(reference);
        isCurrent.accept(suspension);
        if (suspension.isOverAt(now)) {
            throw new RefusedException(
                    SuspensionRefusal.SUSPENSION_OVER, "Suspension " + reference + " is over; make a new one.");
        }
        return suspension;
    }

    private static void requireSameBeginning(BaySuspension suspension, SuspensionRequest request, Instant now) {
        Optional<Instant> other = request.startsAt().filter(start -> !start.equals(suspension.startsAt()));
        if (suspension.hasBegunAt(now) && other.isPresent()) {
            throw new InvalidRequestException(
                    "/startsAt", "cannot be another one: it began at " + suspension.startsAt());
        }
    }

    private static void requireSound(CouncilPlace place, SuspensionRequest request, Instant now, Instant startsAt) {
        request.endsAt().ifPresent(end -> {
            if (!end.isAfter(startsAt)) {
                throw new InvalidRequestException("/endsAt", "must be after the beginning");
            }
            if (!end.isAfter(now)) {
                throw new InvalidRequestException("/endsAt", "must not be over already");
            }
        });
        if (place.kind() == PlaceKind.WARD || !place.bayClasses().containsAll(request.bayClasses())) {
            throw new RefusedException(
                    SuspensionRefusal.NO_SUCH_BAYS,
                    place.bayClasses().isEmpty()
                            ? place.code() + " has no bays."
                            : place.code() + " has bays of the classes " + place.bayClasses() + ".");
        }
    }
}
