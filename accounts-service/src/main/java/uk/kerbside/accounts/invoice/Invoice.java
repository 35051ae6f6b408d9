package uk.kerbside.accounts.invoice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/** What an organisation is asked for after a month. {@link InvoiceStatus} draws its life. */
@Entity
public class Invoice {
    /** Who settles one that credit notes pay for in full. */
    static final String SET_OFF = "set-off";

    @Id
    String invoiceNumber;

    String accountId;

    /** Its first day. */
    LocalDate month;

    long total;
    long setOff;
    String currency;
    LocalDate payableUntil;

    @Enumerated(EnumType.STRING)
    InvoiceStatus status;

    Instant issuedAt;
    LocalDate receivedOn;
    String bankReference;
    String settledBy;
    Instant settledAt;

    @Version
    long version;

    protected Invoice() {}

    static Invoice issue(
            String invoiceNumber, String accountId, LocalDate month, Money total, LocalDate payableUntil, Instant now) {
        Invoice invoice = new Invoice();
        invoice.invoiceNumber = invoiceNumber;
        invoice.accountId = accountId;
        invoice.month = month;
        invoice.total = total.minor();
        invoice.currency = total.currency().getCurrencyCode();
        invoice.payableUntil = payableUntil;
        invoice.status = InvoiceStatus.ISSUED;
        invoice.issuedAt = now;
        return invoice;
    }

    /** So much is taken off by a credit note. */
    void takeOff(Money amount) {
        setOff += amount.minor();
    }

    /** Its money has come. False when it had before. */
    boolean settle(LocalDate on, String reference, String by, Instant now) {
        if (!status.successors().contains(InvoiceStatus.SETTLED)) {
            return false;
        }
        status = InvoiceStatus.SETTLED;
        receivedOn = on;
        bankReference = reference;
        settledBy = by;
        settledAt = now;
        return true;
    }

    public String invoiceNumber() {
        return invoiceNumber;
    }

    public String accountId() {
        return accountId;
    }

    /** The first day of the month after which it was issued. */
    public LocalDate month() {
        return month;
    }

    /** What stands on it. */
    public Money total() {
        return new Money(total, Currency.getInstance(currency));
    }

    /** What its credit notes leave to be paid. */
    public Money toPay() {
        return new Money(total - setOff, Currency.getInstance(currency));
    }

    /** The last day on which it is paid in time. */
    public LocalDate payableUntil() {
        return payableUntil;
    }

    public InvoiceStatus status() {
        return status;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    /** As the bank statement says it. */
    public Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    public long version() {
        return version;
    }
}
