package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.refund.CancelRefunds;
import uk.kerbside.permits.refund.ChargeSponsor;

/**
 * Undoes what came with the end of a permit, before the permit itself comes back: the money that was to go back stays, what
 * was owed is owed again, and the permit it moved to ends at this moment, at which the old one is good again. Joins the
 * caller's transaction, in which the permit is locked.
 */
@ApplicationScoped
public class UndoEnd {
    private final Permits permits;
    private final PublishPermit publish;
    private final CancelRefunds cancelRefunds;
    private final MoneyOfMove money;
    private final ChargeSponsor sponsor;

    UndoEnd(
            Permits permits,
            PublishPermit publish,
            CancelRefunds cancelRefunds,
            MoneyOfMove money,
            ChargeSponsor sponsor) {
        this.permits = permits;
        this.publish = publish;
        this.cancelRefunds = cancelRefunds;
        this.money = money;
        this.sponsor = sponsor;
    }

    /**
     * @param permit which is over and is to come back
     * @return the number of the permit it had moved to, whose places are still held
     * @throws RefusedException {@code MONEY_ON_ITS_WAY}, {@code NEVER_PROVED}, {@code MOVED_ON}
     */
    public Optional<String> undo(Permit permit, Instant now) {
        boolean hasMoved = permit.endedBy().filter(EndedBy.REPLACED::equals).isPresent();
        Optional<String> moved = hasMoved ? Optional.of(undoMove(permit, now)) : Optional.empty();
        if (!hasMoved) {
            Instant endedAt = permit.endedAt().orElseThrow();
            cancelRefunds.cancelSince(permit.number(), endedAt);
            sponsor.owedAgain(permit.number(), endedAt);
        }
        money.owedAgain(permit, now);
        return moved;
    }

    private String undoMove(Permit permit, Instant now) {
        Permit moved = permits.findSuccessor(permit.number())
                .flatMap(next -> permits.findForUpdate(next.number()))
                .orElseThrow(() -> movedOn("Nothing is left of what permit " + permit.number()
                        + " moved to. Where that was a mistake too, undo that first."));
        requireUnchanged(permit, moved, now);
        money.undo(permit, moved, now);
        moved.isReplaced(now);
        permits.save(moved);
        publish.publish(moved);
        return moved.number();
    }

    private void requireUnchanged(Permit permit, Permit moved, Instant now) {
        if (moved.status() != PermitStatus.ISSUED) {
            throw movedOn("Permit " + moved.number() + " is " + moved.status() + ". Lift that first.");
        }
        if (moved.renewalSubmittedAt().isPresent()
                || permits.findSuccessor(moved.number()).isPresent()) {
            throw movedOn(
                    "Permit " + moved.number() + " is being renewed, or was. Have its holder take that back first.");
        }
        Set<Vrm> before = new HashSet<>(permit.vrms(now));
        if (!before.equals(new HashSet<>(moved.vrms(now)))) {
            throw movedOn("The vehicles of permit " + moved.number()
                    + " have changed since. Put back those it moved with first, so that no car stands uncovered.");
        }
    }

    private static RefusedException movedOn(String why) {
        return new RefusedException(PermitRefusal.MOVED_ON, why);
    }
}
