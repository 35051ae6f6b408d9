package uk.kerbside.permits.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.PublishPermit;
import uk.kerbside.permits.permit.TimeLine;
import uk.kerbside.permits.quote.Quote;

/**
 * Whoever has renewed early and changes their car means both permits: the one that follows begins with the car they have
 * then. Joins the caller's transaction.
 */
@ApplicationScoped
class ChangeSuccessor {
    private final Permits permits;
    private final PublishPermit publish;

    ChangeSuccessor(Permits permits, PublishPermit publish) {
        this.permits = permits;
        this.publish = publish;
    }

    /** @throws RefusedException {@code VEHICLE_HAS_PERMIT} when the vehicle has another permit of the type then */
    void follow(Permit permit, VehicleChange.Wanted wanted) {
        if (!staysAfterwards(wanted.kind())
                || wanted.old().isEmpty()
                || wanted.fresh().isEmpty()) {
            return;
        }
        permits.findSuccessor(permit.number())
                .flatMap(next -> permits.findForUpdate(next.number()))
                .filter(next -> !next.validFrom().isBefore(permit.validUntil()))
                .ifPresent(
                        next -> change(next, wanted.old().get(), wanted.fresh().get()));
    }

    private void change(Permit next, Vrm old, Vrm fresh) {
        TimeLine line = next.timeLine();
        Instant begins = next.validFrom();
        Optional<Integer> slot = line.slotOf(old, begins);
        boolean hasItAlready = line.slotOf(fresh, begins).isPresent();
        if (slot.isEmpty() || hasItAlready) {
            return;
        }
        if (!permits.rearrangeUnlessVehicleHasPermit(next, line.change(slot.get(), fresh, begins, begins))) {
            throw Quote.vehicleHasPermit();
        }
        publish.publish(next);
    }

    private static boolean staysAfterwards(VehicleChangeKind kind) {
        return switch (kind) {
            case CHANGED, SWAPPED, CANCELLED -> true;
            case LENT, LOAN_ENDED, LISTED, UNLISTED -> false;
        };
    }
}
