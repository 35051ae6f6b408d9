package uk.kerbside.permits.renewal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.permits.permit.Permit;

/**
 * A holder has agreed that a permit, and whatever follows it, is renewed by itself.
 *
 * <pre>
 * agreed ──price told──▶ announced ──some days later──▶ handed in ──the next permit──▶ announced ...
 *    └──────────────┴── holder ends it, at any time ──▶ ended
 * </pre>
 */
@Entity
@Table(name = "renewal_agreement")
public class RenewalAgreement {
    @Id
    UUID id;

    String baseNumber;
    String accountId;
    String textVersion;
    Instant agreedAt;
    String agreedBy;
    String role;
    String channel;
    Instant endedAt;
    String announcedFor;
    Instant announcedAt;
    Long announcedPrice;
    String doneFor;

    @Version
    long version;

    protected RenewalAgreement() {}

    static RenewalAgreement agreed(Permit permit, String textVersion, Actor by, Instant now) {
        RenewalAgreement agreement = new RenewalAgreement();
        agreement.id = Ids.uuid7();
        agreement.baseNumber = permit.baseNumber();
        agreement.accountId = permit.accountId();
        agreement.textVersion = textVersion;
        agreement.agreedAt = now;
        agreement.agreedBy = by.subject();
        agreement.role = by.leadingRole();
        agreement.channel = by.channel().name();
        return agreement;
    }

    void end(Instant at) {
        endedAt = at;
    }

    /** Its holder hears what the renewal of a permit will cost. */
    void announce(String permitNumber, Money price, Instant now) {
        announcedFor = permitNumber;
        announcedAt = now;
        announcedPrice = price.minor();
    }

    /** For that permit there is nothing left to do. */
    void done(String permitNumber) {
        doneFor = permitNumber;
    }

    boolean isDone(String permitNumber) {
        return permitNumber.equals(doneFor);
    }

    /** When its holder heard of this price, or of a higher one, for this permit; empty when they did not. */
    Optional<Instant> announcedAt(String permitNumber, Money price) {
        boolean isSame = permitNumber.equals(announcedFor) && announcedPrice >= price.minor();
        return Optional.ofNullable(announcedAt).filter(at -> isSame);
    }

    public UUID id() {
        return id;
    }

    public String baseNumber() {
        return baseNumber;
    }

    public String accountId() {
        return accountId;
    }

    /** Which text was agreed to. */
    public String textVersion() {
        return textVersion;
    }

    public Instant agreedAt() {
        return agreedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
