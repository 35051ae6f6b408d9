package uk.kerbside.permits.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Places come, change and end, each with its day: the day on which the order that says so is in force. What begins later
 * is planned ({@link BeginPlace}).
 */
@ApplicationScoped
public class ChangePlace {
    private final Places places;
    private final PlaceVersions versions;
    private final BeginPlace begin;
    private final PlaceRevisions revisions;
    private final CouncilClock clock;

    ChangePlace(Places places, PlaceVersions versions, BeginPlace begin, PlaceRevisions revisions, CouncilClock clock) {
        this.places = places;
        this.versions = versions;
        this.begin = begin;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@code PLACE_KNOWN}
     * @throws InvalidRequestException that names every fault
     */
    @Transactional
    public CouncilPlace create(CouncilPlace place) {
        new PlaceCheck(place).require();
        places.find(place.code()).ifPresent(known -> {
            throw new RefusedException(
                    PlaceRefusal.PLACE_KNOWN, place.code() + " is " + known.name() + ". Change it instead.");
        });
        begin.now(place);
        return place;
    }

    /**
     * The place is as described from its first day on: at once when that has come, otherwise it is planned.
     *
     * @throws NotFoundException when there is no such place
     * @throws RefusedException {@code KIND_FIXED}, {@code CHANGE_PLANNED}
     * @throws InvalidRequestException that names every fault
     */
    @Transactional
    public CouncilPlace change(CouncilPlace changed, Consumer<Revision> isCurrent) {
        CouncilPlace known = reach(changed.code(), isCurrent);
        new PlaceCheck(changed).require();
        if (known.kind() != changed.kind()) {
            throw new RefusedException(
                    PlaceRefusal.KIND_FIXED, known.code() + " is a " + known.kind() + " and stays one.");
        }
        if (changed.validFrom().isBefore(known.validFrom())) {
            throw new InvalidRequestException(
                    "/validFrom", "must not be before " + known.validFrom() + ", since when the place is as it is");
        }
        if (begin.isToCome(known, changed)
                && versions.find(changed.code(), changed.validFrom()).isPresent()) {
            throw new RefusedException(
                    PlaceRefusal.CHANGE_PLANNED,
                    "Take back what is planned for " + changed.validFrom() + " first, or choose another day.");
        }
        begin.begin(known, changed);
        return changed;
    }

    /**
     * Nothing is controlled there any more from a day on.
     *
     * @throws NotFoundException when there is no such place
     * @throws RefusedException {@code PLACE_ENDED}
     * @throws InvalidRequestException when it would end before it begins
     */
    @Transactional
    public CouncilPlace end(String code, LocalDate validUntil, Consumer<Revision> isCurrent) {
        CouncilPlace known = reach(code, isCurrent);
        LocalDate today = clock.today();
        if (known.validUntil().filter(until -> !until.isAfter(today)).isPresent()) {
            throw new RefusedException(
                    PlaceRefusal.PLACE_ENDED,
                    code + " ended on " + known.validUntil().get() + ".");
        }
        if (!validUntil.isAfter(known.validFrom())) {
            throw new InvalidRequestException("/validUntil", "must be after " + known.validFrom());
        }
        CouncilPlace ending = known.until(validUntil);
        begin.now(ending);
        return ending;
    }

    /** @throws NotFoundException when nothing is planned for that day */
    @Transactional
    public CouncilPlace withdraw(String code, LocalDate validFrom, Consumer<Revision> isCurrent) {
        CouncilPlace known = reach(code, isCurrent);
        versions.find(code, validFrom)
                .filter(planned -> planned.validFrom().isAfter(known.validFrom()))
                .orElseThrow(() -> new NotFoundException("Nothing is planned for " + code + " on " + validFrom + "."));
        versions.delete(code, validFrom);
        return known;
    }

    /** Has a planned change count whose day has come. Joins the caller's transaction. */
    void applyDue(String code) {
        CouncilPlace known = places.getForUpdate(code);
        versions.findDue(code, known.validFrom(), clock.today()).ifPresent(due -> {
            versions.delete(code, due.validFrom());
            begin.inPlaceOf(known, due);
        });
    }

    private CouncilPlace reach(String code, Consumer<Revision> isCurrent) {
        CouncilPlace known = places.getForUpdate(code);
        isCurrent.accept(revisions.of(code));
        return known;
    }
}
