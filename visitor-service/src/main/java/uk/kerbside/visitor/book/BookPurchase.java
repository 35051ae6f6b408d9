package uk.kerbside.visitor.book;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Period;
import java.util.Currency;
import java.util.Optional;
import uk.kerbside.events.catalogue.PermitTypePublished.VisitorRules;
import uk.kerbside.kernel.Money;
import uk.kerbside.visitor.household.Household;

/** An order of books, from the order to the credit or its end. {@link PurchaseStatus} draws its life. */
@Entity
@Table(name = "book_purchase")
public class BookPurchase {
    @Id
    String purchaseId;

    String accountId;
    String uprn;
    int books;
    long price;
    String currency;
    String chargeId;

    @Enumerated(EnumType.STRING)
    PurchaseStatus status;

    int unitsOfBook;
    String creditValid;
    Instant orderedAt;
    Instant payableUntil;
    Instant settledAt;

    @Version
    long version;

    protected BookPurchase() {}

    /** Orders books for a household at today's price. */
    static BookPurchase order(
            String purchaseId, String chargeId, Household household, int books, Instant now, Instant payableUntil) {
        VisitorRules rules = household.visitorRules();
        Money price = rules.bookPrice().toMoney().times(books);
        BookPurchase purchase = new BookPurchase();
        purchase.purchaseId = purchaseId;
        purchase.accountId = household.accountId();
        purchase.uprn = household.uprn();
        purchase.books = books;
        purchase.price = price.minor();
        purchase.currency = price.currency().getCurrencyCode();
        purchase.chargeId = chargeId;
        purchase.status = PurchaseStatus.AWAITING_PAYMENT;
        purchase.unitsOfBook = rules.unitsPerBook();
        purchase.creditValid = rules.creditValidFor().toString();
        purchase.orderedAt = now;
        purchase.payableUntil = payableUntil;
        return purchase;
    }

    /** The money is there, or none was asked for. False when that is no news. */
    boolean settle(Instant at) {
        return moveTo(PurchaseStatus.BOUGHT, at);
    }

    /** Nobody paid in time; accounts is asked to withdraw the charge. */
    boolean giveUp() {
        return moveTo(PurchaseStatus.WITHDRAWING, null);
    }

    /** The charge is withdrawn: the books are free for somebody else. */
    boolean fail(Instant at) {
        return moveTo(PurchaseStatus.FAILED, at);
    }

    /** Why the order came to nothing, as told to others. */
    String failure() {
        return status == PurchaseStatus.WITHDRAWING ? "NOT_PAID_IN_TIME" : "CHARGE_WITHDRAWN";
    }

    private boolean moveTo(PurchaseStatus next, Instant at) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        settledAt = at;
        return true;
    }

    public String purchaseId() {
        return purchaseId;
    }

    public String accountId() {
        return accountId;
    }

    public String uprn() {
        return uprn;
    }

    public int books() {
        return books;
    }

    /** Units of credit the books hold together. */
    public int units() {
        return books * unitsOfBook;
    }

    public Money price() {
        return new Money(price, Currency.getInstance(currency));
    }

    public String chargeId() {
        return chargeId;
    }

    public PurchaseStatus status() {
        return status;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public Instant payableUntil() {
        return payableUntil;
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    Period creditValidFor() {
        return Period.parse(creditValid);
    }

    public long version() {
        return version;
    }
}
