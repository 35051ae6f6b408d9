package uk.kerbside.permits.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A document sent with an application. It is never changed; its content lies beside it. */
@Entity
@Table(name = "evidence")
public class Evidence {
    @Id
    String id;

    String applicationId;
    String document;
    LocalDate issuedOn;
    LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    EvidenceFormat format;

    int size;
    String hash;
    boolean scanned;
    Instant receivedAt;
    String reusedFrom;

    protected Evidence() {}

    /** A document that is received at this moment. */
    public static Evidence received(String id, String applicationId, Paper paper, CheckedFile file, Instant now) {
        Evidence evidence = new Evidence();
        evidence.id = id;
        evidence.applicationId = applicationId;
        evidence.document = paper.document();
        evidence.issuedOn = paper.issuedOn().orElse(null);
        evidence.validUntil = paper.validUntil().orElse(null);
        evidence.format = file.format();
        evidence.size = file.content().length;
        evidence.hash = file.hash();
        evidence.scanned = file.scanned();
        evidence.receivedAt = now;
        return evidence;
    }

    /**
     * The same document for another application of its sender; it was received when it was.
     *
     * @param other what it is a copy of
     */
    public static Evidence reused(String id, String applicationId, Evidence other) {
        Evidence evidence = new Evidence();
        evidence.id = id;
        evidence.applicationId = applicationId;
        evidence.document = other.document;
        evidence.issuedOn = other.issuedOn;
        evidence.validUntil = other.validUntil;
        evidence.format = other.format;
        evidence.size = other.size;
        evidence.hash = other.hash;
        evidence.scanned = other.scanned;
        evidence.receivedAt = other.receivedAt;
        evidence.reusedFrom = other.id;
        return evidence;
    }

    public String id() {
        return id;
    }

    public String applicationId() {
        return applicationId;
    }

    /** What its sender says it is. */
    public Paper paper() {
        return new Paper(document, Optional.ofNullable(issuedOn), Optional.ofNullable(validUntil));
    }

    public EvidenceFormat format() {
        return format;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    /** SHA-256 of its content, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** Whether it was searched for viruses. */
    public boolean scanned() {
        return scanned;
    }

    /** The document it is a copy of, which was accepted with an earlier application. */
    public Optional<String> reusedFrom() {
        return Optional.ofNullable(reusedFrom);
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
