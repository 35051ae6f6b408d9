package uk.kerbside.permits.measure;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody of the council decided against one permit, in words to its holder, who can appeal once: then somebody else
 * decides again.
 */
@MappedSuperclass
public abstract class Measure {
    @Id
    String id;

    String permitNumber;

    @Enumerated(EnumType.STRING)
    MeasureReason reason;

    String words;
    String decidedBy;
    Instant appealUntil;

    @Embedded
    MeasureAppeal appeal;

    @Version
    long version;

    /** Whether it still stands as it was decided, so that an appeal has something to change. */
    abstract boolean stands();

    /** Whether somebody is still to decide an appeal against it. */
    abstract boolean isAppealWaiting();

    /** False when it stands no longer, was appealed before, or it is too late. */
    boolean appeal(String grounds, LocalDate decideBy, Instant now) {
        if (!stands() || appeal != null || !now.isBefore(appealUntil)) {
            return false;
        }
        appeal = MeasureAppeal.on(grounds, decideBy, now);
        return true;
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

    public MeasureReason reason() {
        return reason;
    }

    /** To the holder, in plain English. */
    public String words() {
        return words;
    }

    public Instant appealUntil() {
        return appealUntil;
    }

    public Optional<MeasureAppeal> appeal() {
        return Optional.ofNullable(appeal);
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }
}
