package uk.kerbside.helpline.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Something the helpline has to see to. {@link CaseStatus} draws its life; notes are counted and kept beside it. */
@Entity
public class HelplineCase {
    @Id
    String caseId;

    String accountId;
    String callId;
    String reason;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    String owner;
    Instant openedAt;
    Instant dueAt;
    Instant closedAt;
    String outcome;
    int notes;

    @Version
    long version;

    protected HelplineCase() {}

    /** Whoever opens a case owns it. */
    static HelplineCase open(String caseId, Matter matter, String owner, Instant now, Instant dueAt) {
        HelplineCase opened = new HelplineCase();
        opened.caseId = caseId;
        opened.accountId = matter.accountId().orElse(null);
        opened.callId = matter.callId().orElse(null);
        opened.reason = matter.reason();
        opened.status = CaseStatus.OPEN;
        opened.owner = owner;
        opened.openedAt = now;
        opened.dueAt = dueAt;
        return opened;
    }

    /** Writes a note down; also on a closed case, for what is learnt afterwards. */
    CaseNote note(String text, String author, Instant now) {
        notes++;
        return CaseNote.of(caseId, notes, text, author, now);
    }

    /** False when it is closed already. */
    boolean close(String how, Instant now) {
        if (!status.successors().contains(CaseStatus.CLOSED)) {
            return false;
        }
        status = CaseStatus.CLOSED;
        outcome = how;
        closedAt = now;
        return true;
    }

    public String caseId() {
        return caseId;
    }

    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Optional<String> callId() {
        return Optional.ofNullable(callId);
    }

    public String reason() {
        return reason;
    }

    public CaseStatus status() {
        return status;
    }

    public String owner() {
        return owner;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    public long version() {
        return version;
    }
}
