package uk.kerbside.permits.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitRefusal;
import uk.kerbside.permits.permit.ReachPermit;
import uk.kerbside.permits.permit.TimeLine;

/** A temporary vehicle, such as a courtesy car: it stands in for another one, which is not good meanwhile. */
@ApplicationScoped
public class LendVehicle {
    /**
     * What somebody wants.
     *
     * @param replaces the vehicle it stands in for; need not be said when there is but one
     * @param on the day from whose beginning it counts; at once when absent
     * @param days how many, the first included
     */
    public record Request(Vrm temporary, Optional<Vrm> replaces, Optional<LocalDate> on, int days) {}

    private final ReachPermit reachPermit;
    private final VehicleRulesOf rules;
    private final KeepVehicleChange keepChange;
    private final VehicleChanges changes;
    private final Effect effect;
    private final VehicleSettings settings;

    LendVehicle(
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
     * @throws RefusedException one of {@link PermitRefusal}, {@code VEHICLE_HAS_PERMIT}
     */
    @Transactional
    public VehicleChange lend(String number, Request request, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        requireAllowed(permit, request);
        Instant from = effect.on(permit, request.on());
        Instant until = effect.endOfDays(from, request.days());
        TimeLine line = permit.timeLine();
        int slot = ChangeVehicle.slot(line, request.replaces(), from);
        TimeLine changed = line.lend(slot, request.temporary(), from, until);
        return keepChange.keep(
                permit,
                changed,
                new VehicleChange.Wanted(
                        VehicleChangeKind.LENT,
                        Optional.of(line.holderOf(slot, from).vrm()),
                        Optional.of(request.temporary()),
                        from,
                        Optional.of(until)),
                rules.nothing(permit));
    }

    private void requireAllowed(Permit permit, Request request) {
        if (request.days() > settings.loanDaysAtMost()) {
            throw new RefusedException(
                    PermitRefusal.LOAN_TOO_LONG,
                    "A temporary vehicle may stay for " + settings.loanDaysAtMost() + " days at most.");
        }
        if (changes.count(permit.number(), VehicleChangeKind.LENT, effect.aYearAgo()) >= settings.loansPerYear()) {
            throw new RefusedException(
                    PermitRefusal.LOANS_USED_UP,
                    "There may be " + settings.loansPerYear() + " temporary vehicles within a year.");
        }
    }

    /**
     * The temporary vehicle goes before its time, or never comes.
     *
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code NO_TEMPORARY_VEHICLE}, {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     */
    @Transactional
    public VehicleChange end(String number, Vrm temporary, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        Instant now = effect.now(permit);
        TimeLine line = permit.timeLine();
        TimeLine.Span lent = line.spans().stream()
                .filter(span ->
                        span.role() == MarkRole.TEMPORARY && span.vrm().equals(temporary) && now.isBefore(span.until()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        PermitRefusal.NO_TEMPORARY_VEHICLE, "That is no temporary vehicle of this permit."));
        TimeLine changed = line.endLoan(lent.slot(), now);
        return keepChange.keep(
                permit,
                changed,
                new VehicleChange.Wanted(
                        VehicleChangeKind.LOAN_ENDED,
                        Optional.of(temporary),
                        Optional.of(changed.holderOf(lent.slot(), now).vrm()),
                        now,
                        Optional.empty()),
                rules.nothing(permit));
    }
}
