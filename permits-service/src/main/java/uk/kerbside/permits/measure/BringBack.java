package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.extension.ExtendReturned;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.PublishPermit;
import uk.kerbside.permits.permit.ShortenPermit;
import uk.kerbside.permits.permit.UndoEnd;
import uk.kerbside.permits.quote.Quote;

/**
 * Has a permit that is over be as if it had never ended: what came with its end is undone, its places are taken again, and
 * officers know. What all of its kind were given meanwhile, and what its holder's sponsor has said, counts. Joins the caller's
 * transaction; the permit is locked.
 */
@ApplicationScoped
class BringBack {
    private final UndoEnd undoEnd;
    private final TakePlacesAgain takePlaces;
    private final Permits permits;
    private final PublishPermit publish;
    private final ExtendReturned extendReturned;
    private final ShortenPermit shortenPermit;
    private final FollowMove followMove;

    // Seven: what is undone, where it counts, the permit itself, and what follows it.
    BringBack(
            UndoEnd undoEnd,
            TakePlacesAgain takePlaces,
            Permits permits,
            PublishPermit publish,
            ExtendReturned extendReturned,
            ShortenPermit shortenPermit,
            FollowMove followMove) {
        this.undoEnd = undoEnd;
        this.takePlaces = takePlaces;
        this.permits = permits;
        this.publish = publish;
        this.extendReturned = extendReturned;
        this.shortenPermit = shortenPermit;
        this.followMove = followMove;
    }

    /**
     * Unless something stands in its way.
     *
     * @param beyondLimits whether it comes back though somebody else has its place meanwhile
     * @throws RefusedException {@code MONEY_ON_ITS_WAY}, {@code NEVER_PROVED}, {@code MOVED_ON}, {@code LIMIT_REACHED},
     *     {@code VEHICLE_HAS_PERMIT}
     */
    void ifItFits(Permit permit, boolean beyondLimits, Instant now) {
        Instant over = permit.endedAt().orElseThrow();
        Optional<String> moved = undoEnd.undo(permit, now);
        takePlaces.of(permit, moved, beyondLimits, now);
        if (!permits.restoreUnlessVehicleHasPermit(permit)) {
            throw Quote.vehicleHasPermit();
        }
        moved.ifPresent(number -> followMove.follow(number, permit));
        isBack(permit, over);
    }

    /**
     * Though somebody else has its place meanwhile, and beside another permit its vehicle has got since.
     *
     * @throws RefusedException {@code MONEY_ON_ITS_WAY}, {@code NEVER_PROVED}
     */
    void allTheSame(Permit permit, Instant now) {
        Instant over = permit.endedAt().orElseThrow();
        takePlaces.of(permit, undoEnd.undo(permit, now), true, now);
        permits.restoreBeside(permit);
        isBack(permit, over);
    }

    private void isBack(Permit permit, Instant over) {
        publish.publish(permit);
        extendReturned.extend(permit, over);
        shortenPermit.endWithSponsorship(permit);
    }
}
