package uk.kerbside.permits.refund;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/**
 * What an organisation was charged for a permit it sponsors, and what of it still stands for months the permit is good. When the
 * permit ends earlier, the months that never begin are taken off, and some of their price is credited.
 */
@Entity
public class SponsorFee {
    @Id
    String feeId;

    String permitNumber;
    String organisationId;
    String staffReference;
    String typeCode;
    String description;
    long amount;
    String currency;
    Instant chargedAt;

    /** When the term began that was paid for; null where it is the permit's own. */
    Instant termFrom;

    /** The price of the months the permit is still good for. */
    long worth;

    /** What was taken off last, what of it was credited, and when. */
    long lastUnused;

    long lastCredit;
    Instant lastAt;

    @Version
    long version;

    protected SponsorFee() {}

    /**
     * Who was charged for what.
     *
     * @param staffReference what the organisation calls whoever has the permit
     */
    public record Charged(
            String permitNumber, String organisationId, String staffReference, String typeCode, String description) {
        /** The same for the permit that takes its place. */
        Charged movedTo(String movedNumber, String otherDescription) {
            return new Charged(movedNumber, organisationId, staffReference, typeCode, otherDescription);
        }
    }

    public static SponsorFee of(String feeId, Charged charged, Money amount, Instant now) {
        SponsorFee fee = new SponsorFee();
        fee.feeId = feeId;
        fee.permitNumber = charged.permitNumber();
        fee.organisationId = charged.organisationId();
        fee.staffReference = charged.staffReference();
        fee.typeCode = charged.typeCode();
        fee.description = charged.description();
        fee.amount = amount.minor();
        fee.currency = amount.currency().getCurrencyCode();
        fee.worth = amount.minor();
        fee.chargedAt = now;
        return fee;
    }

    /** For a permit that took the place of another one: what is charged is for months of a term that began then. */
    static SponsorFee ofTermFrom(Instant termFrom, String feeId, Charged charged, Money amount, Instant now) {
        SponsorFee fee = of(feeId, charged, amount, now);
        fee.termFrom = termFrom;
        return fee;
    }

    /** The permit ends earlier: these months are not used, and so much of their price is credited. */
    void takeOff(Money unused, Money credit, Instant now) {
        worth -= unused.minor();
        lastUnused = unused.minor();
        lastCredit = credit.minor();
        lastAt = now;
    }

    /**
     * The permit is as if it had not ended then.
     *
     * @return what had been credited for that, and is owed again
     */
    Optional<Money> owedAgain(Instant endedAt) {
        if (lastAt == null || lastAt.isBefore(endedAt)) {
            return Optional.empty();
        }
        Money again = money(lastCredit);
        worth += lastUnused;
        lastUnused = 0;
        lastCredit = 0;
        lastAt = null;
        return Optional.of(again).filter(credit -> !credit.isZero());
    }

    public String feeId() {
        return feeId;
    }

    public String organisationId() {
        return organisationId;
    }

    /** Who was charged for what. */
    public Charged charged() {
        return new Charged(permitNumber, organisationId, staffReference, typeCode, description);
    }

    public Money amount() {
        return money(amount);
    }

    Money worth() {
        return money(worth);
    }

    /** When the term began it was charged for. */
    Instant termFrom(Instant ofPermit) {
        return termFrom == null ? ofPermit : termFrom;
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
