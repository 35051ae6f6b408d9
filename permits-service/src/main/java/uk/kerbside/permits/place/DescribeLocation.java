package uk.kerbside.permits.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Somebody describes where they want to stand, and names that place in an application afterwards: a waiver is good at its
 * stated location only (ruling 8). It gives nobody a right; the officer who decides the application sees it.
 */
@ApplicationScoped
public class DescribeLocation {
    private final Places places;
    private final LocationsWithin within;
    private final StateLocation stateLocation;
    private final CurrentActor currentActor;
    private final CouncilClock clock;
    private final LocationSettings settings;

    DescribeLocation(
            Places places,
            LocationsWithin within,
            StateLocation stateLocation,
            CurrentActor currentActor,
            CouncilClock clock,
            LocationSettings settings) {
        this.places = places;
        this.within = within;
        this.stateLocation = stateLocation;
        this.currentActor = currentActor;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * @throws NotFoundException when there is no such place
     * @throws RefusedException {@code TOO_MANY_LOCATIONS}
     * @throws InvalidRequestException that names every fault
     */
    @Transactional
    public CouncilPlace describe(String placeCode, StatedLocation location) {
        String accountId = currentActor.accountId();
        CouncilPlace around = places.getForUpdate(placeCode);
        stateLocation.require(around, location, "/location");
        if (within.count(accountId) >= settings.mostPerAccount()) {
            throw new RefusedException(
                    PlaceRefusal.TOO_MANY_LOCATIONS, "Name one of those you have described already.");
        }
        LocalDate today = clock.today();
        return stateLocation.state(
                Ids.readable("SL"),
                around,
                location,
                new StateLocation.Days(today, today.plus(settings.keptFor())),
                Optional.of(accountId));
    }
}
