package uk.kerbside.permits.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitRefusal;
import uk.kerbside.permits.permit.ReachPermit;
import uk.kerbside.permits.permit.TimeLine;

/** A listed vehicle takes the place of another at once, as often as one likes and for nothing, where the type allows it. */
@ApplicationScoped
public class SwapVehicle {
    private final ReachPermit reachPermit;
    private final VehicleRulesOf rules;
    private final KeepVehicleChange keepChange;
    private final Effect effect;

    SwapVehicle(ReachPermit reachPermit, VehicleRulesOf rules, KeepVehicleChange keepChange, Effect effect) {
        this.reachPermit = reachPermit;
        this.rules = rules;
        this.keepChange = keepChange;
        this.effect = effect;
    }

    /**
     * @param comes a listed vehicle
     * @param replaces the one that becomes a listed vehicle; need not be said when there is but one
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException one of {@link PermitRefusal}, {@code VEHICLE_HAS_PERMIT}
     */
    @Transactional
    public VehicleChange swap(String number, Vrm comes, Optional<Vrm> replaces, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        if (!rules.of(permit).freeSwap()) {
            throw new RefusedException(
                    PermitRefusal.NO_FREE_SWAP, "Vehicles of this permit are changed for good, not swapped.");
        }
        if (!permit.listed().contains(comes)) {
            throw new RefusedException(PermitRefusal.VEHICLE_NOT_LISTED, "List the vehicle on the permit first.");
        }
        Instant now = effect.now(permit);
        TimeLine line = permit.timeLine();
        int slot = ChangeVehicle.slot(line, replaces, now);
        Vrm goes = line.holderOf(slot, now).vrm();
        TimeLine changed = line.change(slot, comes, now, now);
        permit.unlist(comes);
        permit.list(goes);
        return keepChange.keep(
                permit,
                changed,
                new VehicleChange.Wanted(
                        VehicleChangeKind.SWAPPED, Optional.of(goes), Optional.of(comes), now, Optional.empty()),
                rules.nothing(permit));
    }
}
