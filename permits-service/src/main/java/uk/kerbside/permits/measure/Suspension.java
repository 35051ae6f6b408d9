package uk.kerbside.permits.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.kit.id.Ids;

/** One suspension of a permit, from its notice to the day it is lifted. {@link SuspensionStatus} draws its life. */
@Entity
@Table(name = "permit_suspension")
public class Suspension {
    @Id
    String id;

    String permitNumber;

    @Enumerated(EnumType.STRING)
    SuspensionStatus status;

    @Enumerated(EnumType.STRING)
    MeasureReason reason;

    String words;

    /** Why it was not announced before, for whoever looks into it. */
    String atOnceBecause;

    String decidedBy;
    Instant announcedAt;
    Instant effectiveAt;

    @Column(name = "until_at")
    Instant until;

    Instant appealUntil;
    Instant inForceAt;
    Instant liftedAt;

    @Enumerated(EnumType.STRING)
    SuspensionLiftedBy liftedBy;

    @Embedded
    MeasureAppeal appeal;

    @Version
    long version;

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

    /** @return whether the permit was on hold */
    boolean lift(SuspensionLiftedBy by, Instant now) {
        boolean wasInForce = status == SuspensionStatus.IN_FORCE;
        moveTo(SuspensionStatus.LIFTED);
        liftedAt = now;
        liftedBy = by;
        return wasInForce;
    }

    /** False when it is over, was appealed before, or it is too late. */
    boolean appeal(String grounds, LocalDate decideBy, Instant now) {
        if (status == SuspensionStatus.LIFTED || appeal != null || !now.isBefore(appealUntil)) {
            return false;
        }
        appeal = MeasureAppeal.on(grounds, decideBy, now);
        return true;
    }

    boolean isAppealWaiting() {
        return appeal != null && appeal.waits();
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

    boolean wasDecidedBy(String subject) {
        return decidedBy.equals(subject);
    }

    public String id() {
        return id;
    }

    public String permitNumber() {
        return permitNumber;
    }

    public SuspensionStatus status() {
        return status;
    }

    public MeasureReason reason() {
        return reason;
    }

    public String words() {
        return words;
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

    public Instant appealUntil() {
        return appealUntil;
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

    public Optional<MeasureAppeal> appeal() {
        return Optional.ofNullable(appeal);
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }
}
