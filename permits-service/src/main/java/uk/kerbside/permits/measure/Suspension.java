package uk.kerbside.permits.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.kit.id.Ids;

/** One suspension of a permit, from its notice to the day it is lifted. {@link SuspensionStatus} draws its life. */
@Entity
@Table(name = "permit_suspension")
public class Suspension extends Measure {
    @Enumerated(EnumType.STRING)
    SuspensionStatus status;

    /** Why it was not announced before, for whoever looks into it. */
    String atOnceBecause;

    Instant announcedAt;
    Instant effectiveAt;

    @Column(name = "until_at")
    Instant until;

    Instant inForceAt;
    Instant liftedAt;

    @Enumerated(EnumType.STRING)
    SuspensionLiftedBy liftedBy;

    protected Suspension() {}

    /**
     * What somebody decided.
     *
     * @param words to the holder, in plain English
     * @param atOnceBecause why no notice is given; empty when one is
     * @param decidedBy the login of who decided
     */
    record Decision(MeasureReason reason, String words, Optional<String> atOnceBecause, String decidedBy) {}

    /**
     * From when to when it counts, and until when it can be appealed.
     *
     * @param until when it is over by itself
     */
    record Times(Instant effectiveAt, Optional<Instant> until, Instant appealUntil) {}

    static Suspension announced(String permitNumber, Decision decision, Times times, Instant now) {
        Suspension suspension = new Suspension();
        suspension.id = Ids.readable("S");
        suspension.permitNumber = permitNumber;
        suspension.status = SuspensionStatus.ANNOUNCED;
        suspension.reason = decision.reason();
        suspension.words = decision.words();
        suspension.atOnceBecause = decision.atOnceBecause().orElse(null);
        suspension.decidedBy = decision.decidedBy();
        suspension.announcedAt = now;
        suspension.effectiveAt = times.effectiveAt();
        suspension.until = times.until().orElse(null);
        suspension.appealUntil = times.appealUntil();
        return suspension;
    }

    /** Whether it takes effect now: nobody waits for the decision of an appeal. */
    boolean isDue(Instant now) {
        return status == SuspensionStatus.ANNOUNCED && !now.isBefore(effectiveAt) && !isAppealWaiting();
    }

    /** Whether its own end has come. */
    boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }

    void takesEffect(Instant now) {
        moveTo(SuspensionStatus.IN_FORCE);
        inForceAt = now;
    }

    void lift(SuspensionLiftedBy by, Instant now) {
        moveTo(SuspensionStatus.LIFTED);
        liftedAt = now;
        liftedBy = by;
    }

    /** Its permit has moved, or was renewed: it is about the one that is good now. */
    void goesWith(String number) {
        if (!stands()) {
            throw new IllegalStateException("Suspension " + id + " is " + status);
        }
        permitNumber = number;
    }

    /** An appeal against it was granted: at once, also when its own end had come before. */
    void fall(Instant now) {
        if (stands()) {
            lift(SuspensionLiftedBy.APPEAL, now);
        } else {
            liftedBy = SuspensionLiftedBy.APPEAL;
        }
    }

    @Override
    boolean stands() {
        return status != SuspensionStatus.LIFTED;
    }

    /** Also after its own end: whether the permit was rightly on hold then is still to be said. */
    @Override
    boolean isAppealWaiting() {
        boolean wasSomething = stands() || liftedBy == SuspensionLiftedBy.TIME && inForceAt != null;
        return wasSomething && appeal != null && appeal.waits();
    }

    void decideAppeal(MeasureAppeal.Outcome outcome, String reasons, Instant now) {
        appeal = appeal.decided(outcome, reasons, now);
    }

    private void moveTo(SuspensionStatus next) {
        if (!status.successors().contains(next)) {
            throw new IllegalStateException("Suspension " + id + " is " + status);
        }
        status = next;
    }

    public SuspensionStatus status() {
        return status;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    /** When it takes effect, at the earliest: an appeal holds it back. */
    public Instant effectiveAt() {
        return effectiveAt;
    }

    /** When it is over by itself; empty when somebody has to lift it. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** Since when the permit was on hold. */
    public Optional<Instant> inForceAt() {
        return Optional.ofNullable(inForceAt);
    }

    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    public Optional<SuspensionLiftedBy> liftedBy() {
        return Optional.ofNullable(liftedBy);
    }
}
