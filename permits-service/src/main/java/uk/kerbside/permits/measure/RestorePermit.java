package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;

/**
 * A permit was given back, moved or revoked by mistake, and that is undone: it is good as if it had never ended. What officers
 * were told in between stays as it was told; asked today about that time, they hear that it was good. The permit it moved to
 * ends at the same moment.
 */
@ApplicationScoped
public class RestorePermit {
    private final ReachForOfficer reach;
    private final BringBack bringBack;
    private final Revocations revocations;
    private final TellMeasures tell;
    private final Deadlines deadlines;

    RestorePermit(
            ReachForOfficer reach,
            BringBack bringBack,
            Revocations revocations,
            TellMeasures tell,
            Deadlines deadlines) {
        this.reach = reach;
        this.bringBack = bringBack;
        this.revocations = revocations;
        this.tell = tell;
        this.deadlines = deadlines;
    }

    /** That and how a permit had ended. */
    record Cancelled(Instant at, EndedBy by) {}

    /**
     * @param words to the holder, in plain English
     * @param beyondLimits whether it comes back though somebody else has its place meanwhile, or waits for it
     * @param isCurrent throws unless the supervisor has seen the permit as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code NOT_CANCELLED}, {@code CANCELLED_TOO_LONG_AGO}, {@code
     *     MONEY_ON_ITS_WAY}, {@code NEVER_PROVED}, {@code MOVED_ON}, {@code LIMIT_REACHED}, {@code VEHICLE_HAS_PERMIT}
     */
    @Transactional
    public Permit restore(String number, String words, boolean beyondLimits, Consumer<Permit> isCurrent) {
        Permit permit = reach.get(number, isCurrent);
        Instant now = deadlines.now();
        Cancelled cancelled = cancelled(permit);
        requireNotTooLongAgo(cancelled, now);
        bringBack.ifItFits(permit, beyondLimits, now);
        tell.restored(permit, cancelled, words, now);
        revocations.findStanding(number).ifPresent(revocation -> {
            revocation.undo(now);
            revocations.save(revocation);
        });
        return permit;
    }

    /**
     * Somebody won an appeal: it comes back however long ago it ended, though somebody else has its place meanwhile, and beside
     * another permit its holder got for the vehicle since. The permit is locked; joins the caller's transaction.
     *
     * @throws RefusedException {@code NOT_CANCELLED}, {@code MONEY_ON_ITS_WAY}, {@code NEVER_PROVED}
     */
    void afterAppeal(Permit permit, String words, Instant now) {
        Cancelled cancelled = cancelled(permit);
        bringBack.allTheSame(permit, now);
        tell.restored(permit, cancelled, words, now);
    }

    private static Cancelled cancelled(Permit permit) {
        if (!permit.isCancelled()) {
            throw new RefusedException(
                    MeasureRefusal.NOT_CANCELLED,
                    "Permit " + permit.number() + " is " + permit.status() + ": there is nothing to undo.");
        }
        return new Cancelled(permit.endedAt().orElseThrow(), permit.endedBy().orElseThrow());
    }

    private void requireNotTooLongAgo(Cancelled cancelled, Instant now) {
        if (!now.isBefore(deadlines.endOfRestoring(cancelled.at()))) {
            throw new RefusedException(
                    MeasureRefusal.CANCELLED_TOO_LONG_AGO, "It ended too long ago. Its holder can apply again.");
        }
    }
}
