package uk.kerbside.permits.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;

/** That somebody asked for an extract, and what for. Its rows are read when they are taken, and kept nowhere. */
@Entity
@Table(name = "matching_extract")
public class MatchingExtract {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    MatchingPurpose purpose;

    String words;
    LocalDate goodOn;
    String requestedBy;
    String role;
    Instant requestedAt;

    protected MatchingExtract() {}

    static MatchingExtract requested(MatchingPurpose purpose, String words, LocalDate goodOn, Actor by, Instant now) {
        MatchingExtract extract = new MatchingExtract();
        extract.id = Ids.readable("D");
        extract.purpose = purpose;
        extract.words = words;
        extract.goodOn = goodOn;
        extract.requestedBy = by.subject();
        extract.role = by.leadingRole();
        extract.requestedAt = now;
        return extract;
    }

    public String id() {
        return id;
    }

    public MatchingPurpose purpose() {
        return purpose;
    }

    public String words() {
        return words;
    }

    /** The day on which its permits were good. */
    public LocalDate goodOn() {
        return goodOn;
    }

    public String role() {
        return role;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
