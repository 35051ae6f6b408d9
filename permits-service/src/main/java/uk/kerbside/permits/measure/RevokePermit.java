package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.EndRevoked;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.ReachPermit;

/**
 * The council ends a permit before its time: it ends at once, and its place and its vehicles are free for another. Its holder
 * can appeal.
 */
@ApplicationScoped
public class RevokePermit {
    private final ReachForOfficer reach;
    private final ReachPermit reachPermit;
    private final EndRevoked endRevoked;
    private final Revocations revocations;
    private final TellMeasures tell;
    private final CurrentActor currentActor;
    private final Deadlines deadlines;

    // Seven: it finds, ends, keeps what can be appealed, tells, and asks who and when.
    RevokePermit(
            ReachForOfficer reach,
            ReachPermit reachPermit,
            EndRevoked endRevoked,
            Revocations revocations,
            TellMeasures tell,
            CurrentActor currentActor,
            Deadlines deadlines) {
        this.reach = reach;
        this.reachPermit = reachPermit;
        this.endRevoked = endRevoked;
        this.revocations = revocations;
        this.tell = tell;
        this.currentActor = currentActor;
        this.deadlines = deadlines;
    }

    /**
     * @param words to the holder, in plain English
     * @param isCurrent throws unless the supervisor has seen the permit as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     */
    @Transactional
    public Permit revoke(String number, MeasureReason reason, String words, Consumer<Permit> isCurrent) {
        Permit permit = reach.get(number, isCurrent);
        reachPermit.requireHeld(permit);
        Instant now = deadlines.now();
        endRevoked.end(permit, now);
        Revocation revocation = Revocation.of(
                number, reason, words, currentActor.actor().subject(), now, deadlines.endOfAppealOfRevocation(now));
        revocations.add(revocation);
        tell.revoked(permit, revocation);
        return permit;
    }
}
