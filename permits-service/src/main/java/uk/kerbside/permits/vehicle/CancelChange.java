package uk.kerbside.permits.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitRefusal;
import uk.kerbside.permits.permit.ReachPermit;
import uk.kerbside.permits.permit.TimeLine;

/** A vehicle that was to come does not: the one it would have replaced stays, and nothing is to be paid. */
@ApplicationScoped
public class CancelChange {
    private final ReachPermit reachPermit;
    private final VehicleRulesOf rules;
    private final KeepVehicleChange keepChange;
    private final VehicleChanges changes;
    private final Effect effect;
    private final CouncilClock clock;

    CancelChange(
            ReachPermit reachPermit,
            VehicleRulesOf rules,
            KeepVehicleChange keepChange,
            VehicleChanges changes,
            Effect effect,
            CouncilClock clock) {
        this.reachPermit = reachPermit;
        this.rules = rules;
        this.keepChange = keepChange;
        this.changes = changes;
        this.effect = effect;
        this.clock = clock;
    }

    /**
     * @param coming the vehicle that was to come
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code NO_CHANGE_SCHEDULED}, {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     */
    @Transactional
    public VehicleChange cancel(String number, Vrm coming, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        Instant now = effect.now(permit);
        TimeLine line = permit.timeLine();
        TimeLine.Span span = line.spans().stream()
                .filter(one -> one.vrm().equals(coming) && one.from().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        PermitRefusal.NO_CHANGE_SCHEDULED, "That vehicle is not to come on this permit."));
        TimeLine changed = line.cancelChange(span.slot(), now);
        changes.findComing(number, coming, span.from()).ifPresent(change -> change.cancel(clock.now()));
        return keepChange.keep(
                permit,
                changed,
                new VehicleChange.Wanted(
                        VehicleChangeKind.CANCELLED,
                        Optional.of(coming),
                        Optional.of(line.holderOf(span.slot(), now).vrm()),
                        now,
                        Optional.empty()),
                rules.nothing(permit));
    }
}
