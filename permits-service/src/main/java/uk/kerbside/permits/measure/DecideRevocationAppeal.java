package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;

/**
 * Somebody else than the one who revoked decides an appeal: the permit stays over, or it is good as if it had never ended.
 * Whoever wins an appeal gets the permit back though somebody else has its place meanwhile, however long it took, and beside
 * the one they may have got for the same vehicle since.
 */
@ApplicationScoped
public class DecideRevocationAppeal {
    private final ReachForOfficer reach;
    private final Revocations revocations;
    private final RestorePermit restorePermit;
    private final TellMeasures tell;
    private final Deadlines deadlines;

    DecideRevocationAppeal(
            ReachForOfficer reach,
            Revocations revocations,
            RestorePermit restorePermit,
            TellMeasures tell,
            Deadlines deadlines) {
        this.reach = reach;
        this.revocations = revocations;
        this.restorePermit = restorePermit;
        this.tell = tell;
        this.deadlines = deadlines;
    }

    /**
     * @param reasons to the holder, in plain English
     * @param isCurrent throws unless the supervisor has seen the revocation as it is
     * @throws NotFoundException when there is no such permit within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code REVOCATION_NOT_APPEALED}, {@code OWN_DECISION}, {@code
     *     MONEY_ON_ITS_WAY}, {@code NEVER_PROVED}
     */
    @Transactional
    public Revocation decide(
            String number, MeasureAppeal.Outcome outcome, String reasons, Consumer<Measure> isCurrent) {
        Permit permit = reach.get(number, seen -> {});
        Revocation revocation =
                reach.appealed(revocations.findStanding(number), MeasureRefusal.REVOCATION_NOT_APPEALED, isCurrent);
        Instant now = deadlines.now();
        revocation.decideAppeal(outcome, reasons, now);
        switch (outcome) {
            case UPHELD -> tell.upheld(permit, revocation, reasons, now);
            case GRANTED -> restorePermit.afterAppeal(permit, reasons, now);
        }
        revocations.save(revocation);
        return revocation;
    }
}
