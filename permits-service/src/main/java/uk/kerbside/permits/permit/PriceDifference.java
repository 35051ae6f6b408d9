package uk.kerbside.permits.permit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.permits.refund.PaidFee;

/**
 * What is owed for a permit besides its first price, because it moved, and what of it is counted for which permit once it is
 * paid. {@link DifferenceStatus} draws its life.
 */
@Entity
@Table(name = "price_difference")
public class PriceDifference {
    @Id
    UUID id;

    String chargeId;
    String permitNumber;
    String chargedTo;
    long amount;
    String currency;

    /** Whether it was asked for this permit; otherwise a part of it was taken over from the permit before. */
    boolean raised;

    @Enumerated(EnumType.STRING)
    DifferenceStatus status;

    Instant raisedAt;
    Instant settledAt;

    @Version
    long version;

    protected PriceDifference() {}

    static PriceDifference owed(String permitNumber, PaidFee asked, Instant now) {
        PriceDifference difference = new PriceDifference();
        difference.id = Ids.uuid7();
        difference.chargeId = asked.chargeId();
        difference.permitNumber = permitNumber;
        difference.chargedTo = asked.accountId();
        difference.amount = asked.amount().minor();
        difference.currency = asked.amount().currency().getCurrencyCode();
        difference.raised = true;
        difference.status = DifferenceStatus.OWED;
        difference.raisedAt = now;
        return difference;
    }

    /** A part of what was paid for the permit before is counted for the one that took its place. */
    static PriceDifference takenOver(String permitNumber, PaidFee paid, Instant now) {
        PriceDifference difference = owed(permitNumber, paid, now);
        difference.raised = false;
        difference.status = DifferenceStatus.PAID;
        difference.settledAt = now;
        return difference;
    }

    /** More of it is counted for this permit; less when it is negative. */
    void counts(Money more) {
        amount = fee().amount().plus(more).minor();
    }

    /** Whether it was not asked for any more from some time on. */
    boolean wasWithdrawnSince(Instant at) {
        return switch (status) {
            case WITHDRAWING, WITHDRAWN -> !settledAt.isBefore(at);
            case OWED, PAID -> false;
        };
    }

    /** Whether it was asked with this charge or a part of it was. */
    boolean isOf(String charge) {
        return chargeId.equals(charge);
    }

    /** Whether it was asked for its permit, rather than taken over from the permit before. */
    boolean isRaised() {
        return raised;
    }

    /** False when that is no news. */
    boolean moveTo(DifferenceStatus next, Instant at) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        settledAt = at;
        return true;
    }

    /** What of its charge is counted for this permit. */
    PaidFee fee() {
        return new PaidFee(chargeId, chargedTo, new Money(amount, Currency.getInstance(currency)));
    }

    DifferenceStatus status() {
        return status;
    }

    String permitNumber() {
        return permitNumber;
    }
}
