package uk.kerbside.permits.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.kit.id.Ids;

/** One revocation of a permit, with the appeal against it. {@link RevocationStatus} draws its life. */
@Entity
@Table(name = "permit_revocation")
public class Revocation extends Measure {
    @Enumerated(EnumType.STRING)
    RevocationStatus status;

    Instant revokedAt;
    Instant undoneAt;

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

    @Override
    boolean stands() {
        return status == RevocationStatus.IN_FORCE;
    }

    @Override
    boolean isAppealWaiting() {
        return status == RevocationStatus.APPEALED;
    }

    @Override
    boolean appeal(String grounds, LocalDate decideBy, Instant now) {
        boolean isAppealed = super.appeal(grounds, decideBy, now);
        if (isAppealed) {
            moveTo(RevocationStatus.APPEALED);
        }
        return isAppealed;
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

    public RevocationStatus status() {
        return status;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }
}
