package uk.kerbside.permits.sponsor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody an organisation named for a permit type. {@link SponsorStatus} draws their life. */
@Entity
@Table(name = "sponsored_person")
public class SponsoredPerson {
    @Id
    String sponsorshipId;

    String organisationId;
    String typeCode;

    /** The organisation's own, such as a staff number; no name. */
    String reference;

    String codeHash;
    String accountId;

    @Enumerated(EnumType.STRING)
    SponsorStatus status;

    Instant invitedAt;
    Instant invitedUntil;
    Instant joinedAt;
    LocalDate leavesOn;
    Instant sponsoredUntil;

    @Version
    long version;

    protected SponsoredPerson() {}

    static SponsoredPerson invited(
            String sponsorshipId, Invitation invitation, String codeHash, Instant now, Instant until) {
        SponsoredPerson person = new SponsoredPerson();
        person.sponsorshipId = sponsorshipId;
        person.organisationId = invitation.organisationId();
        person.typeCode = invitation.typeCode();
        person.reference = invitation.reference();
        person.codeHash = codeHash;
        person.status = SponsorStatus.INVITED;
        person.invitedAt = now;
        person.invitedUntil = until;
        return person;
    }

    /** Whom an organisation names for what. */
    record Invitation(String organisationId, String typeCode, String reference) {}

    /** The person takes it up; the code is used. */
    boolean join(String account, Instant now) {
        if (!now.isBefore(invitedUntil) || !moveTo(SponsorStatus.SPONSORED)) {
            return false;
        }
        accountId = account;
        joinedAt = now;
        codeHash = null;
        return true;
    }

    /** The organisation takes the invitation back. */
    boolean withdraw() {
        codeHash = null;
        return moveTo(SponsorStatus.WITHDRAWN);
    }

    /** @param until the local midnight after the leaving day */
    boolean leave(LocalDate day, Instant until) {
        if (!moveTo(SponsorStatus.LEAVING)) {
            return false;
        }
        leavesOn = day;
        sponsoredUntil = until;
        return true;
    }

    private boolean moveTo(SponsorStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    /** Until when they are sponsored; empty for who has not said that they leave. */
    public Optional<Instant> sponsoredUntil() {
        return Optional.ofNullable(sponsoredUntil);
    }

    public String sponsorshipId() {
        return sponsorshipId;
    }

    public String organisationId() {
        return organisationId;
    }

    public String typeCode() {
        return typeCode;
    }

    public String reference() {
        return reference;
    }

    /** Empty until the invitation is taken up. */
    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
    }

    public SponsorStatus status() {
        return status;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant invitedUntil() {
        return invitedUntil;
    }

    public Optional<Instant> joinedAt() {
        return Optional.ofNullable(joinedAt);
    }

    /** The last day on which they are sponsored. */
    public Optional<LocalDate> leavesOn() {
        return Optional.ofNullable(leavesOn);
    }

    public long version() {
        return version;
    }
}
