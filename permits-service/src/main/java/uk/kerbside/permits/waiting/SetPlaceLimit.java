package uk.kerbside.permits.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.limit.SetLimits;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.place.Places;

/**
 * Says how many permits of a type a place has. Those that are held already count, whether they are too many or not: a lower
 * limit ends none and lets nobody in; a higher one is offered to who waits.
 */
@ApplicationScoped
public class SetPlaceLimit {
    private final PermitTypes types;
    private final Places places;
    private final Permits permits;
    private final Limits limits;
    private final SetLimits setLimits;
    private final CouncilClock clock;

    SetPlaceLimit(
            PermitTypes types, Places places, Permits permits, Limits limits, SetLimits setLimits, CouncilClock clock) {
        this.types = types;
        this.places = places;
        this.permits = permits;
        this.limits = limits;
        this.setLimits = setLimits;
        this.clock = clock;
    }

    /**
     * @param most empty for no limit any more
     * @return what is limited
     * @throws NotFoundException without such a type
     * @throws InvalidRequestException without such a place
     */
    @Transactional
    public LimitKey set(String permitType, String placeCode, Optional<Integer> most) {
        PermitType type = types.get(permitType);
        if (places.find(placeCode).isEmpty()) {
            throw new InvalidRequestException("/place", "is no place of the council");
        }
        LimitKey key = new LimitKey(type.code(), Limit.Scope.PLACE, placeCode);
        setLimits.set(key, most);
        Instant now = clock.now();
        most.ifPresent(number -> limits.recount(key, number, permits.listHeldAt(type.code(), placeCode, now), now));
        return key;
    }
}
