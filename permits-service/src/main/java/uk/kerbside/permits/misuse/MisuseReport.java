package uk.kerbside.permits.misuse;

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
import org.hibernate.annotations.OptimisticLock;
import uk.kerbside.events.permits.MisuseOutcome;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.permits.application.Claim;

/**
 * What somebody reported, and what came of it. Its words may name people: they stay here and go with it.
 * {@link ReportStatus} draws its life.
 */
@Entity
@Table(name = "misuse_report")
public class MisuseReport {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    ReportStatus status;

    @Enumerated(EnumType.STRING)
    MisuseKind kind;

    String vrm;
    String permitNumber;
    String accountId;
    String place;
    Instant seenAt;
    String words;
    String reportedBy;
    String role;
    String channel;
    Instant reportedAt;
    LocalDate decideBy;

    /** Noticed beside what officers do: it makes nothing stale that they have seen. */
    @OptimisticLock(excluded = true)
    Instant escalatedAt;

    @Embedded
    Claim claim;

    @Enumerated(EnumType.STRING)
    MisuseOutcome outcome;

    String note;
    String suspensionId;
    String decidedBy;
    Instant decidedAt;

    @Version
    long version;

    protected MisuseReport() {}

    /**
     * What somebody saw.
     *
     * @param vrm the vehicle, if they saw it
     * @param permitNumber the permit, if they know it
     * @param place where, as a code of the council's
     * @param words what they saw, in their words
     */
    public record Seen(
            MisuseKind kind,
            Optional<Vrm> vrm,
            Optional<String> permitNumber,
            Optional<String> place,
            Optional<Instant> seenAt,
            String words) {

        /** Marks and words are personal data. */
        @Override
        public String toString() {
            return "Seen[" + kind + "]";
        }
    }

    static MisuseReport made(Seen seen, Actor by, LocalDate decideBy, Instant now) {
        MisuseReport report = new MisuseReport();
        report.id = Ids.readable("M");
        report.status = ReportStatus.OPEN;
        report.kind = seen.kind();
        report.vrm = seen.vrm().map(Vrm::value).orElse(null);
        report.place = seen.place().orElse(null);
        report.seenAt = seen.seenAt().orElse(null);
        report.words = seen.words();
        report.reportedBy = by.subject();
        report.role = by.leadingRole();
        report.channel = by.channel().name();
        report.reportedAt = now;
        report.decideBy = decideBy;
        return report;
    }

    /** It is about this permit. */
    void isAbout(String number, String account) {
        permitNumber = number;
        accountId = account;
    }

    /** Its day is over. False when it is decided, or that was noticed before. */
    boolean escalate(Instant now) {
        if (status != ReportStatus.OPEN || escalatedAt != null) {
            return false;
        }
        escalatedAt = now;
        return true;
    }

    void claim(String officer, Instant until) {
        claim = new Claim(officer, until);
    }

    /** False when nobody had it. */
    boolean release() {
        boolean wasClaimed = claim != null;
        claim = null;
        return wasClaimed;
    }

    /**
     * @param why for colleagues; it is not told to anybody
     * @param suspension if that came of it
     */
    void decide(MisuseOutcome what, String why, Optional<String> suspension, String officer, Instant now) {
        if (!status.successors().contains(ReportStatus.DECIDED)) {
            throw new IllegalStateException("Report " + id + " is " + status);
        }
        status = ReportStatus.DECIDED;
        outcome = what;
        note = why;
        suspensionId = suspension.orElse(null);
        decidedBy = officer;
        decidedAt = now;
        claim = null;
    }

    public String id() {
        return id;
    }

    public ReportStatus status() {
        return status;
    }

    public MisuseKind kind() {
        return kind;
    }

    public Optional<Vrm> vrm() {
        return Optional.ofNullable(vrm).map(Vrm::of);
    }

    public Optional<String> permitNumber() {
        return Optional.ofNullable(permitNumber);
    }

    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    public String words() {
        return words;
    }

    /** In which role somebody reported it. */
    public String role() {
        return role;
    }

    public String channel() {
        return channel;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public LocalDate decideBy() {
        return decideBy;
    }

    /** When it was noticed that it was not decided in time. */
    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    public Optional<Claim> claim() {
        return Optional.ofNullable(claim);
    }

    public Optional<MisuseOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<String> suspensionId() {
        return Optional.ofNullable(suspensionId);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }
}
