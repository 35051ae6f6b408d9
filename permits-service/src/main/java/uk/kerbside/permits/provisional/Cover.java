package uk.kerbside.permits.provisional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.catalogue.EvidenceSet;

/**
 * That somebody is covered before they have proved what their permit is for. It is changed under the lock of its application
 * only; its verbs say whether they were news. {@link CoverStatus} draws its life.
 */
@Entity
@Table(name = "provisional_cover")
public class Cover {
    @Id
    String applicationId;

    String accountId;
    String uprn;
    List<String> vrms;

    @Enumerated(EnumType.STRING)
    CoverReason reason;

    LocalDate movedInOn;
    List<String> owed;
    List<String> documents;
    int days;

    @Enumerated(EnumType.STRING)
    CoverStatus status;

    Instant askedAt;
    String permitNumber;
    Instant begunAt;
    Instant coverUntil;
    int reminders;
    Instant endedAt;

    /** How long officers hear, after its end, that it was refused lately: advice is none until then. */
    Instant toldUntil;

    protected Cover() {}

    static Cover asked(PermitApplication application, CoverWish wish, CoverOffer offer, Instant now) {
        Cover cover = new Cover();
        cover.applicationId = application.id();
        cover.accountId = application.accountId();
        cover.uprn = offer.quote().uprn().orElse(null);
        cover.vrms = application.vrms().stream().map(Vrm::value).toList();
        cover.reason = wish.reason();
        cover.movedInOn = wish.movedInOn().orElse(null);
        cover.owed = offer.owed().stream().map(EvidenceSet::proves).toList();
        cover.documents = offer.documents();
        cover.days = offer.days();
        cover.status = CoverStatus.ASKED;
        cover.askedAt = now;
        return cover;
    }

    /** @param pastReminders how many reminders are past already */
    boolean begins(String permit, Instant until, int pastReminders, Instant now) {
        if (!moveTo(CoverStatus.RUNNING)) {
            return false;
        }
        permitNumber = permit;
        begunAt = now;
        coverUntil = until;
        reminders = pastReminders;
        return true;
    }

    /** @param times which reminder fell due, counted from one */
    void reminded(int times) {
        reminders = times;
    }

    /** @param until when the cover ends, or has ended; of one that is proved, the permit */
    boolean ends(CoverStatus how, Instant until, Instant now) {
        if (!moveTo(how)) {
            return false;
        }
        coverUntil = until;
        endedAt = now;
        return true;
    }

    /** Empty when it is told no more. */
    void isToldUntil(Optional<Instant> until) {
        toldUntil = until.orElse(null);
    }

    /** It was never paid for. */
    boolean neverBegins(Instant now) {
        if (!moveTo(CoverStatus.NEVER_BEGUN)) {
            return false;
        }
        endedAt = now;
        return true;
    }

    private boolean moveTo(CoverStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    boolean isRunning() {
        return status == CoverStatus.RUNNING;
    }

    public String applicationId() {
        return applicationId;
    }

    String accountId() {
        return accountId;
    }

    public CoverReason reason() {
        return reason;
    }

    /** When its holder moved in, as they declared. */
    public Optional<LocalDate> movedInOn() {
        return Optional.ofNullable(movedInOn);
    }

    /** What is to be proved, as the permit type calls it. */
    public List<String> owed() {
        return List.copyOf(owed);
    }

    /** Any of which may be sent for it. */
    public List<String> documents() {
        return List.copyOf(documents);
    }

    public int days() {
        return days;
    }

    public CoverStatus status() {
        return status;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Empty until it is paid. */
    public Optional<String> permitNumber() {
        return Optional.ofNullable(permitNumber);
    }

    public Optional<Instant> begunAt() {
        return Optional.ofNullable(begunAt);
    }

    /** When the cover ends or has ended; of one that is proved, the permit; empty until it is paid. */
    public Optional<Instant> until() {
        return Optional.ofNullable(coverUntil);
    }

    /** Since when it is known what became of it. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
