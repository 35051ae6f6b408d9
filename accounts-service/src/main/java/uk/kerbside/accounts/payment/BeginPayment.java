package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.ChargeStatus;
import uk.kerbside.accounts.charge.Charges;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Puts charges into a basket and holds them for one payment; the provider is called afterwards, outside the transaction.
 * Whoever begins to pay the very same charges again, in a second tab, goes on with the payment there is.
 */
@ApplicationScoped
public class BeginPayment {
    private final Charges charges;
    private final Payments payments;
    private final CardProviders providers;
    private final ReturnUrls returnUrls;
    private final PaymentSettings settings;
    private final InstantSource clock;

    BeginPayment(
            Charges charges,
            Payments payments,
            CardProviders providers,
            ReturnUrls returnUrls,
            PaymentSettings settings,
            InstantSource clock) {
        this.charges = charges;
        this.payments = payments;
        this.providers = providers;
        this.returnUrls = returnUrls;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param isNew false when the same basket was being paid already */
    public record Begun(Payment payment, boolean isNew) {}

    /**
     * @throws NotFoundException when a charge is unknown, or another account's
     * @throws RefusedException {@code CHARGE_NOT_PAYABLE}, {@code CHARGE_IN_PAYMENT}, {@code BASKET_TOO_LARGE}
     */
    @Transactional
    public Begun begin(String accountId, Collection<String> chargeIds, String returnUrl) {
        var address = returnUrls.check(returnUrl);
        Set<String> wanted = new TreeSet<>(chargeIds);
        // In one order for everybody, so that two baskets with common charges wait for each other and never in a
        // circle.
        List<Charge> basket = wanted.stream()
                .map(chargeId -> charges.findForUpdate(chargeId)
                        .filter(charge -> charge.accountId().equals(accountId)
                                && charge.terms().isPresent())
                        .orElseThrow(() -> new NotFoundException("There is no charge " + chargeId + ".")))
                .toList();
        Optional<Payment> running = running(basket, wanted);
        if (running.isPresent()) {
            return new Begun(running.get(), false);
        }
        Instant now = clock.instant();
        basket.forEach(charge -> requirePayable(charge, now));
        requireBearable(basket);
        String paymentId = Ids.readable("PAY");
        Payment payment =
                Payment.create(paymentId, accountId, basket, providers.current().name(), address, now);
        payment.lookAgainAt(now.plus(settings.unansweredLookedIntoAfter()));
        basket.forEach(charge -> charge.beginPayment(paymentId));
        payments.add(payment);
        return new Begun(payment, true);
    }

    private Optional<Payment> running(List<Charge> basket, Set<String> wanted) {
        return basket.getFirst()
                .paymentId()
                .filter(paymentId -> basket.stream()
                        .allMatch(charge -> charge.status() == ChargeStatus.IN_PAYMENT
                                && charge.paymentId().equals(Optional.of(paymentId))))
                .flatMap(payments::find)
                .filter(payment -> new HashSet<>(payment.chargeIds()).equals(wanted));
    }

    private static void requirePayable(Charge charge, Instant now) {
        if (charge.status() == ChargeStatus.IN_PAYMENT) {
            throw new RefusedException(
                    PaymentRefusal.CHARGE_IN_PAYMENT,
                    "Charge " + charge.chargeId() + " is being paid in payment "
                            + charge.paymentId().orElseThrow() + ". Go on with that one, or wait until it has ended.");
        }
        if (!charge.isPayable(now)) {
            throw new RefusedException(
                    PaymentRefusal.CHARGE_NOT_PAYABLE, "Charge " + charge.chargeId() + " is " + whyNot(charge) + ".");
        }
    }

    private static String whyNot(Charge charge) {
        return switch (charge.status()) {
            case PAID -> "paid";
            case WITHDRAWN, REFUNDED -> "withdrawn: nothing is to be paid";
            case PAYABLE, IN_PAYMENT ->
                "no longer open to be paid: its price was held until "
                        + charge.terms().orElseThrow().payableUntil();
        };
    }

    private void requireBearable(List<Charge> basket) {
        Money total = Payment.total(basket);
        if (total.minor() > settings.largestAmount()) {
            throw new RefusedException(
                    PaymentRefusal.BASKET_TOO_LARGE,
                    "One payment may come to " + settings.largestAmount() + " pence at most. Pay the charges in turn.");
        }
    }
}
