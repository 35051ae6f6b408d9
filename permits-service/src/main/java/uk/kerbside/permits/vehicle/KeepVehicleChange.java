package uk.kerbside.permits.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.permits.PermitVehicleChanged;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.PublishPermit;
import uk.kerbside.permits.permit.TimeLine;
import uk.kerbside.permits.quote.Quote;

/** Keeps a change with the permit, tells officers and everybody else, and asks for its fee. Joins the caller's transaction. */
@ApplicationScoped
class KeepVehicleChange {
    private final Permits permits;
    private final VehicleChanges changes;
    private final PublishPermit publish;
    private final ChangeSuccessor changeSuccessor;
    private final RaiseFees raiseFees;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    // What a change touches: the permit, the one that follows it, its history, officers, accounts, everybody else.
    KeepVehicleChange(
            Permits permits,
            VehicleChanges changes,
            PublishPermit publish,
            ChangeSuccessor changeSuccessor,
            RaiseFees raiseFees,
            Journal journal,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.permits = permits;
        this.changes = changes;
        this.publish = publish;
        this.changeSuccessor = changeSuccessor;
        this.raiseFees = raiseFees;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A change of who is good when.
     *
     * @throws RefusedException {@code VEHICLE_HAS_PERMIT} when a vehicle has another permit of the type meanwhile
     */
    VehicleChange keep(Permit permit, TimeLine changed, VehicleChange.Wanted wanted, Money fee) {
        // Before it is changed: afterwards it is virtual (ruling 16).
        boolean wasPaper = permit.medium() == Medium.PAPER;
        if (!permits.rearrangeUnlessVehicleHasPermit(permit, changed)) {
            throw Quote.vehicleHasPermit();
        }
        return keep(permit, wanted, fee, wasPaper);
    }

    /** A change of what is listed. */
    VehicleChange keep(Permit permit, VehicleChange.Wanted wanted, Money fee) {
        return keep(permit, wanted, fee, false);
    }

    private VehicleChange keep(Permit permit, VehicleChange.Wanted wanted, Money fee, boolean turnedVirtual) {
        Instant now = clock.now();
        publish.publish(permit);
        changeSuccessor.follow(permit, wanted);
        VehicleChange change = VehicleChange.made(permit.number(), wanted, fee, currentActor.actor(), now);
        if (turnedVirtual) {
            change.turnedPaperVirtual();
        }
        changes.add(change);
        journal.append(
                permit.number(),
                PermitVehicleChanged.class,
                revision -> new PermitVehicleChanged(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        change.kind(),
                        change.oldVrm().map(Vrm::value),
                        change.newVrm().map(Vrm::value),
                        change.takesEffectAt(),
                        change.endsAt(),
                        now));
        if (!change.takesEffectAt().isAfter(now)) {
            raiseFees.raise(change, permit, now);
        }
        return change;
    }
}
