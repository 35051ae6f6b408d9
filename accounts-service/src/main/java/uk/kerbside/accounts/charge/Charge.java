package uk.kerbside.accounts.charge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/**
 * Money one issuer asks one account for. {@link ChargeStatus} draws its life. Changed only under its row's lock, so that
 * a withdrawal and a payment in the same instant follow each other.
 */
@Entity
public class Charge {
    @Id
    String chargeId;

    String accountId;
    String issuer;
    String reference;
    String description;
    String typeCode;
    Long amount;
    String currency;
    Instant raisedAt;
    Instant payableUntil;

    @Enumerated(EnumType.STRING)
    ChargeStatus status;

    /** The payment that runs, or that paid it. */
    String paymentId;

    Instant paidAt;
    Instant withdrawnAt;
    Instant refundedAt;

    /** Whether what was paid may have to be given back whole: nobody has earned it yet. */
    boolean held;

    @Version
    long version;

    protected Charge() {}

    /** What an issuer asks for. */
    public record Terms(
            String issuer,
            String reference,
            String description,
            String typeCode,
            Money amount,
            Instant raisedAt,
            Instant payableUntil) {

        /** @throws IllegalArgumentException when nothing is asked for */
        public Terms {
            if (amount.isZero() || amount.isNegative()) {
                throw new IllegalArgumentException("A charge asks for something");
            }
        }
    }

    /** What money that came is good for. */
    public enum Settlement {
        /** It pays the charge. */
        PAYS,
        /** The charge was withdrawn: it goes back. */
        WITHDRAWN_MEANWHILE,
        /** Another payment has paid the charge: it goes back. */
        PAID_ALREADY
    }

    static Charge raise(String chargeId, String accountId, Terms terms) {
        Charge charge = new Charge();
        charge.chargeId = chargeId;
        charge.accountId = accountId;
        charge.status = ChargeStatus.PAYABLE;
        charge.describe(terms);
        return charge;
    }

    /** The withdrawal came before the charge. */
    static Charge withdrawBeforeRaised(String chargeId, String accountId, Instant now) {
        Charge charge = new Charge();
        charge.chargeId = chargeId;
        charge.accountId = accountId;
        charge.status = ChargeStatus.WITHDRAWN;
        charge.withdrawnAt = now;
        return charge;
    }

    /** Learns what the charge was for, when its withdrawal came first. */
    void describe(Terms terms) {
        if (raisedAt != null) {
            return;
        }
        issuer = terms.issuer();
        reference = terms.reference();
        description = terms.description();
        typeCode = terms.typeCode();
        amount = terms.amount().minor();
        currency = terms.amount().currency().getCurrencyCode();
        raisedAt = terms.raisedAt();
        payableUntil = terms.payableUntil();
    }

    /** Withdraws it, also while a payment runs; true too when it was withdrawn before. False when it is paid. */
    boolean withdraw(Instant now) {
        if (status == ChargeStatus.PAID) {
            return false;
        }
        if (moveTo(ChargeStatus.WITHDRAWN)) {
            withdrawnAt = now;
        }
        return true;
    }

    /** Its issuer has said whether what was paid may be kept. */
    void isHeld(boolean isSo) {
        held = isSo;
    }

    public boolean held() {
        return held;
    }

    /** Whether somebody can begin to pay it. */
    public boolean isPayable(Instant now) {
        return status == ChargeStatus.PAYABLE && now.isBefore(payableUntil);
    }

    /** A payment of it begins. */
    public void beginPayment(String newPaymentId) {
        if (!moveTo(ChargeStatus.IN_PAYMENT)) {
            throw new IllegalStateException("A payment of a charge that is " + status + " cannot begin");
        }
        paymentId = newPaymentId;
    }

    /** The payment came to nothing. True when that makes the charge payable again. */
    public boolean release(String endedPaymentId) {
        if (!endedPaymentId.equals(paymentId) || !moveTo(ChargeStatus.PAYABLE)) {
            return false;
        }
        paymentId = null;
        return true;
    }

    /** Money came for it, of whichever payment. */
    public Settlement settle(String payingPaymentId, Instant now) {
        if (moveTo(ChargeStatus.PAID)) {
            paymentId = payingPaymentId;
            paidAt = now;
            return Settlement.PAYS;
        }
        return status == ChargeStatus.PAID ? Settlement.PAID_ALREADY : Settlement.WITHDRAWN_MEANWHILE;
    }

    /** Money that came after the withdrawal is back where it came from. */
    public void refund(Instant now) {
        if (moveTo(ChargeStatus.REFUNDED)) {
            refundedAt = now;
        }
    }

    private boolean moveTo(ChargeStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    public String chargeId() {
        return chargeId;
    }

    public String accountId() {
        return accountId;
    }

    /** Empty as long as only the withdrawal has come. */
    public Optional<Terms> terms() {
        return raisedAt == null
                ? Optional.empty()
                : Optional.of(new Terms(
                        issuer,
                        reference,
                        description,
                        typeCode,
                        new Money(amount, Currency.getInstance(currency)),
                        raisedAt,
                        payableUntil));
    }

    public ChargeStatus status() {
        return status;
    }

    public Optional<String> paymentId() {
        return Optional.ofNullable(paymentId);
    }

    public Optional<Instant> paidAt() {
        return Optional.ofNullable(paidAt);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<Instant> refundedAt() {
        return Optional.ofNullable(refundedAt);
    }

    public long version() {
        return version;
    }
}
