package uk.kerbside.permits.measure;

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
import uk.kerbside.kit.id.Ids;

/** One revocation of a permit, with the appeal against it. {@link RevocationStatus} draws its life. */
@Entity
@Table(name = "permit_revocation")
public class Revocation {
    @Id
    String id;

    String permitNumber;

    @Enumerated(EnumType.STRING)
    RevocationStatus status;

    @Enumerated(EnumType.STRING)
    MeasureReason reason;

    String words;
    String decidedBy;
    Instant revokedAt;
    Instant appealUntil;

    @Embedded
    MeasureAppeal appeal;

    Instant undoneAt;

    @Version
    long version;

    protected Revocation() {}

    /**
     * @param words to the holder, in plain English
     * @param decidedBy the login of who decided
     */
    static Revocation of(
            String permitNumber,
            MeasureReason reason,
            String words,
            String decidedBy,
            Instant now,
            Instant appealUntil) {
        Revocation revocation = new Revocation();
        revocation.id = Ids.readable("R");
        revocation.permitNumber = permitNumber;
        revocation.status = RevocationStatus.IN_FORCE;
        revocation.reason = reason;
        revocation.words = words;
        revocation.decidedBy = decidedBy;
        revocation.revokedAt = now;
        revocation.appealUntil = appealUntil;
        return revocation;
    }

    /** False when it was appealed or undone before, or it is too late. */
    boolean appeal(String grounds, LocalDate decideBy, Instant now) {
        if (status != RevocationStatus.IN_FORCE || !now.isBefore(appealUntil)) {
            return false;
        }
        moveTo(RevocationStatus.APPEALED);
        appeal = MeasureAppeal.on(grounds, decideBy, now);
        return true;
    }

    boolean isAppealWaiting() {
        return status == RevocationStatus.APPEALED;
    }

    void decideAppeal(MeasureAppeal.Outcome outcome, String reasons, Instant now) {
        appeal = appeal.decided(outcome, reasons, now);
        switch (outcome) {
            case UPHELD -> moveTo(RevocationStatus.UPHELD);
            case GRANTED -> undo(now);
        }
    }

    /** The permit is good as if it had never been revoked. */
    void undo(Instant now) {
        moveTo(RevocationStatus.UNDONE);
        undoneAt = now;
    }

    private void moveTo(RevocationStatus next) {
        if (!status.successors().contains(next)) {
            throw new IllegalStateException("Revocation " + id + " is " + status);
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

    public RevocationStatus status() {
        return status;
    }

    public MeasureReason reason() {
        return reason;
    }

    public String words() {
        return words;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public Instant appealUntil() {
        return appealUntil;
    }

    public Optional<MeasureAppeal> appeal() {
        return Optional.ofNullable(appeal);
    }

    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }
}
