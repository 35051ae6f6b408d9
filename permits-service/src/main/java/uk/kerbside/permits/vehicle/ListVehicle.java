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
import uk.kerbside.permits.catalogue.VehicleRules;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitRefusal;
import uk.kerbside.permits.permit.ReachPermit;
import uk.kerbside.permits.quote.QuoteRefusal;

/** Which vehicles may be swapped in: a permit lists so many, those that are good included. */
@ApplicationScoped
public class ListVehicle {
    private final ReachPermit reachPermit;
    private final VehicleRulesOf rules;
    private final KeepVehicleChange keepChange;
    private final Effect effect;

    ListVehicle(ReachPermit reachPermit, VehicleRulesOf rules, KeepVehicleChange keepChange, Effect effect) {
        this.reachPermit = reachPermit;
        this.rules = rules;
        this.keepChange = keepChange;
        this.effect = effect;
    }

    /**
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code TOO_MANY_VEHICLES}, {@code VEHICLE_ON_PERMIT}, {@code VEHICLE_NOT_ON_ACCOUNT},
     *     {@code NO_FREE_SWAP}, {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     */
    @Transactional
    public VehicleChange list(String number, Vrm vrm, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        VehicleRules allowed = rules.of(permit);
        if (!allowed.freeSwap()) {
            throw new RefusedException(
                    PermitRefusal.NO_FREE_SWAP, "Vehicles of this permit are changed for good, not listed.");
        }
        Instant now = effect.now(permit);
        int slots = permit.timeLine().slots().size();
        if (permit.listed().contains(vrm) || permit.timeLine().slotOf(vrm, now).isPresent()) {
            throw new RefusedException(PermitRefusal.VEHICLE_ON_PERMIT, "That vehicle is on this permit already.");
        }
        if (permit.listed().size() + slots >= allowed.most()) {
            throw new RefusedException(
                    QuoteRefusal.TOO_MANY_VEHICLES,
                    "This permit lists at most " + allowed.most() + " vehicles. Take one off the list first.");
        }
        rules.requireOnAccount(permit, vrm);
        rules.requireAlike(permit, vrm);
        permit.list(vrm);
        return kept(permit, VehicleChangeKind.LISTED, Optional.empty(), Optional.of(vrm), now);
    }

    /**
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code VEHICLE_NOT_LISTED}, {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     */
    @Transactional
    public VehicleChange unlist(String number, Vrm vrm, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        if (!permit.listed().contains(vrm)) {
            throw new RefusedException(
                    PermitRefusal.VEHICLE_NOT_LISTED, "Only a vehicle that is listed and not good can be taken off.");
        }
        permit.unlist(vrm);
        return kept(permit, VehicleChangeKind.UNLISTED, Optional.of(vrm), Optional.empty(), effect.now(permit));
    }

    private VehicleChange kept(
            Permit permit, VehicleChangeKind kind, Optional<Vrm> old, Optional<Vrm> fresh, Instant now) {
        return keepChange.keep(
                permit, new VehicleChange.Wanted(kind, old, fresh, now, Optional.empty()), rules.nothing(permit));
    }
}
