package uk.kerbside.accounts.representation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.accounts.account.ActsByLaw;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.id.Ids;

/** That somebody acts for an account by law, and what an officer has seen for it. {@link RepresentationStatus} draws its life. */
@Entity
public class Representation {
    @Id
    UUID representationId;

    String accountId;

    @Enumerated(EnumType.STRING)
    LegalBasis basis;

    @Enumerated(EnumType.STRING)
    RepresentationStatus status;

    String words;
    LocalDate lastDay;
    Instant endsAt;
    Instant recordedAt;
    String recordedBy;
    String codeHash;
    Instant codeUntil;
    String subject;
    Instant takenUpAt;
    Instant endedAt;

    @Version
    long version;

    protected Representation() {}

    /**
     * What an officer has seen.
     *
     * @param words the document, its number, who is named in it; for the council's own eyes
     * @param lastDay the last day it counts, if it has one
     */
    public record Papers(LegalBasis basis, String words, Optional<LocalDate> lastDay) {
        /** What somebody has seen names people. */
        @Override
        public String toString() {
            return "papers of " + basis;
        }
    }

    static Representation recorded(String accountId, Papers papers, Optional<Instant> endsAt, String by, Instant now) {
        Representation representation = new Representation();
        representation.representationId = Ids.uuid7();
        representation.accountId = accountId;
        representation.basis = papers.basis();
        representation.status = RepresentationStatus.RECORDED;
        representation.words = papers.words();
        representation.lastDay = papers.lastDay().orElse(null);
        representation.endsAt = endsAt.orElse(null);
        representation.recordedAt = now;
        representation.recordedBy = by;
        return representation;
    }

    /** By whoever types a code of this hash, until then. */
    void isTakenUpBy(String hash, Instant until) {
        codeHash = hash;
        codeUntil = until;
    }

    /** A login has typed the code. */
    void takeUp(String login, Instant now) {
        status = RepresentationStatus.IN_FORCE;
        codeHash = null;
        subject = login;
        takenUpAt = now;
    }

    void end(Instant now) {
        status = RepresentationStatus.ENDED;
        codeHash = null;
        endedAt = now;
    }

    /** Whether a code may still be typed then. */
    boolean canBeTakenUpAt(Instant now) {
        return status == RepresentationStatus.RECORDED
                && now.isBefore(codeUntil)
                && endsAt().map(now::isBefore).orElse(true);
    }

    /** By what the login that has taken it up acts; empty as long as none has. */
    public Optional<ActsByLaw> actsByLaw() {
        return subject().map(login -> new ActsByLaw(login, basis, endsAt()));
    }

    public UUID representationId() {
        return representationId;
    }

    public String accountId() {
        return accountId;
    }

    public LegalBasis basis() {
        return basis;
    }

    public RepresentationStatus status() {
        return status;
    }

    public String words() {
        return words;
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** When its last day is over, if it has one. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant codeUntil() {
        return codeUntil;
    }

    /** The login that has taken it up. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public Optional<Instant> takenUpAt() {
        return Optional.ofNullable(takenUpAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
