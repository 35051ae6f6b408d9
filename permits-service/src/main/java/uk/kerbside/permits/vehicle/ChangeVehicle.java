package uk.kerbside.permits.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitRefusal;
import uk.kerbside.permits.permit.ReachPermit;
import uk.kerbside.permits.permit.TimeLine;

/** Another vehicle for good: at once or from a day on, if wanted with some days on which both are good. */
@ApplicationScoped
public class ChangeVehicle {
    /**
     * What somebody wants.
     *
     * @param fresh the vehicle that comes
     * @param replaces the one that goes; need not be said when there is but one
     * @param on the day from whose beginning it counts; at once when absent
     * @param overlapDays how many days the one that goes stays good beside it
     */
    public record Request(Vrm fresh, Optional<Vrm> replaces, Optional<LocalDate> on, int overlapDays) {}

    /** What it would mean. */
    public record Preview(Vrm replaced, Instant takesEffectAt, Optional<Instant> overlapUntil, Money fee) {}

    private final ReachPermit reachPermit;
    private final VehicleRulesOf rules;
    private final KeepVehicleChange keepChange;
    private final VehicleChanges changes;
    private final Effect effect;
    private final VehicleSettings settings;

    ChangeVehicle(
            ReachPermit reachPermit,
            VehicleRulesOf rules,
            KeepVehicleChange keepChange,
            VehicleChanges changes,
            Effect effect,
            VehicleSettings settings) {
        this.reachPermit = reachPermit;
        this.rules = rules;
        this.keepChange = keepChange;
        this.changes = changes;
        this.effect = effect;
        this.settings = settings;
    }

    /**
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException one of {@link PermitRefusal}, {@code VEHICLE_NOT_ON_ACCOUNT}, {@code VEHICLE_HAS_PERMIT}
     */
    @Transactional
    public VehicleChange change(String number, Request request, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        Plan plan = plan(permit, request);
        return keepChange.keep(permit, plan.changed(), plan.wanted(), plan.fee());
    }

    /** What the same request would mean, without doing it; the price is the one of now. */
    @Transactional
    public Preview preview(String number, Request request) {
        Plan plan = plan(reachPermit.good(number, seen -> {}), request);
        VehicleChange.Wanted wanted = plan.wanted();
        return new Preview(wanted.old().orElseThrow(), wanted.takesEffectAt(), wanted.endsAt(), plan.fee());
    }

    /** What is to be done, worked out once for doing it and for showing it. */
    private record Plan(TimeLine changed, VehicleChange.Wanted wanted, Money fee) {}

    private Plan plan(Permit permit, Request request) {
        if (request.overlapDays() > settings.overlapDaysAtMost()) {
            throw new RefusedException(
                    PermitRefusal.OVERLAP_TOO_LONG,
                    "Two vehicles may overlap for " + settings.overlapDaysAtMost() + " days at most.");
        }
        rules.requireOnAccount(permit, request.fresh());
        Instant at = effect.on(permit, request.on());
        TimeLine now = permit.timeLine();
        int slot = slot(now, request.replaces(), at);
        Vrm old = now.holderOf(slot, at).vrm();
        rules.requireAlike(permit, request.fresh());
        TimeLine changed = now.change(slot, request.fresh(), at, effect.sameTimeAfter(at, request.overlapDays()));
        return new Plan(
                changed,
                new VehicleChange.Wanted(
                        VehicleChangeKind.CHANGED,
                        Optional.of(old),
                        Optional.of(request.fresh()),
                        at,
                        changed.overlapFrom(slot, at)),
                fee(permit));
    }

    /** The slot of the vehicle that is replaced, or the only one there is. */
    static int slot(TimeLine line, Optional<Vrm> replaced, Instant at) {
        List<Integer> slots = line.slots();
        if (replaced.isEmpty() && slots.size() == 1) {
            return slots.getFirst();
        }
        return replaced.flatMap(vrm -> line.slotOf(vrm, at))
                .orElseThrow(() -> new RefusedException(
                        PermitRefusal.VEHICLE_NOT_ON_PERMIT, "Say which of the vehicles on the permit it is about."));
    }

    private Money fee(Permit permit) {
        int made = changes.count(permit.number(), VehicleChangeKind.CHANGED, effect.aYearAgo());
        return rules.feeAfter(permit, made);
    }
}
