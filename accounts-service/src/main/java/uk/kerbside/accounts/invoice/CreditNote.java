package uk.kerbside.accounts.invoice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/**
 * What an organisation is credited after a month. It is taken off this invoice and later ones until nothing is left, or finance pays
 * the rest back and writes down that it did.
 */
@Entity
public class CreditNote {
    @Id
    String creditNoteNumber;

    String accountId;

    /** Its first day. */
    LocalDate month;

    long total;
    long setOff;
    String currency;
    Instant issuedAt;
    LocalDate repaidOn;
    String bankReference;
    String repaidBy;
    Instant repaidAt;

    @Version
    long version;

    protected CreditNote() {}

    static CreditNote issue(String creditNoteNumber, String accountId, LocalDate month, Money total, Instant now) {
        CreditNote note = new CreditNote();
        note.creditNoteNumber = creditNoteNumber;
        note.accountId = accountId;
        note.month = month;
        note.total = total.minor();
        note.currency = total.currency().getCurrencyCode();
        note.issuedAt = now;
        return note;
    }

    /** Takes what is left off an invoice, as far as it is asked for. */
    Money takeOff(Money asked) {
        Money left = left();
        Money taken = left.compareTo(asked) < 0 ? left : asked;
        setOff += taken.minor();
        return taken;
    }

    /** What is left was paid back. False when nothing was left. */
    boolean repay(LocalDate on, String reference, String by, Instant now) {
        if (left().isZero()) {
            return false;
        }
        repaidOn = on;
        bankReference = reference;
        repaidBy = by;
        repaidAt = now;
        return true;
    }

    public String creditNoteNumber() {
        return creditNoteNumber;
    }

    public String accountId() {
        return accountId;
    }

    /** The first day of the month after which it was issued. */
    public LocalDate month() {
        return month;
    }

    public Money total() {
        return money(total);
    }

    /** What is neither taken off an invoice nor paid back. */
    public Money left() {
        return repaidAt == null ? money(total - setOff) : money(0);
    }

    /** What was paid back. */
    public Optional<Money> repaid() {
        return repaidAt().map(at -> money(total - setOff));
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Optional<LocalDate> repaidOn() {
        return Optional.ofNullable(repaidOn);
    }

    public Optional<Instant> repaidAt() {
        return Optional.ofNullable(repaidAt);
    }

    public long version() {
        return version;
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
