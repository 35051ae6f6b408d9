package uk.kerbside.accounts.payment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.kernel.Money;

/** One basket on its way through a card provider. {@link PaymentStatus} draws its life. */
@Entity
public class Payment {
    /** Looks grow rarer with the age of a payment: after an hour about every quarter of an hour, were there no limit. */
    private static final int LOOKS_IN_A_LIFE = 4;

    @Id
    String paymentId;

    String accountId;
    long amount;
    String currency;

    @Enumerated(EnumType.STRING)
    PaymentStatus status;

    String provider;
    String providerId;
    String nextUrl;
    String returnUrl;
    String reason;
    Instant createdAt;
    Instant startedAt;
    Instant endedAt;
    Instant nextLookAt;

    /** By charge. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "payment_item", joinColumns = @JoinColumn(name = "payment_id"))
    @MapKeyColumn(name = "charge_id")
    Map<String, Item> items = new HashMap<>();

    @Version
    long version;

    protected Payment() {}

    /** One charge in the basket. A running one can be in no other payment. */
    @Embeddable
    static class Item {
        long amount;
        boolean running;

        protected Item() {}

        private static Item running(long amount) {
            Item item = new Item();
            item.amount = amount;
            item.running = true;
            return item;
        }
    }

    static Payment create(
            String paymentId,
            String accountId,
            Collection<Charge> basket,
            String provider,
            URI returnUrl,
            Instant now) {
        Payment payment = new Payment();
        payment.paymentId = paymentId;
        payment.accountId = accountId;
        payment.status = PaymentStatus.CREATED;
        payment.provider = provider;
        payment.returnUrl = returnUrl.toString();
        payment.createdAt = now;
        Money total = total(basket);
        payment.amount = total.minor();
        payment.currency = total.currency().getCurrencyCode();
        basket.forEach(charge -> payment.items.put(
                charge.chargeId(),
                Item.running(charge.terms().orElseThrow().amount().minor())));
        return payment;
    }

    static Money total(Collection<Charge> basket) {
        return basket.stream()
                .map(charge -> charge.terms().orElseThrow().amount())
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** The provider has it, and the customer can pay. False when it has ended, or was known to have begun. */
    boolean start(CardProvider.Started started, Instant now) {
        if (!moveTo(PaymentStatus.STARTED)) {
            return false;
        }
        providerId = started.providerId();
        nextUrl = started.nextUrl().toString();
        startedAt = now;
        return true;
    }

    /** The money came. False when that is no news. */
    boolean pay(Instant now) {
        return end(PaymentStatus.PAID, null, now);
    }

    /** It came to nothing. False when that is no news, or the money came after all. */
    boolean comeToNothing(PaymentStatus how, String why, Instant now) {
        return end(how, why, now);
    }

    private boolean end(PaymentStatus how, String why, Instant now) {
        if (!moveTo(how)) {
            return false;
        }
        reason = why;
        endedAt = now;
        nextLookAt = null;
        items.values().forEach(item -> item.running = false);
        return true;
    }

    private boolean moveTo(PaymentStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    void lookAgainAt(Instant at) {
        nextLookAt = at;
    }

    /** When to ask after it again: soon at first, then more and more rarely. */
    Instant nextLook(Instant now, PaymentSettings settings) {
        Duration wait = Duration.between(createdAt, now).dividedBy(LOOKS_IN_A_LIFE);
        Duration least = settings.shortestBetweenLooks();
        Duration most = settings.longestBetweenLooks();
        return now.plus(wait.compareTo(least) < 0 ? least : wait.compareTo(most) > 0 ? most : wait);
    }

    CardProvider.Order order() {
        String what = items.size() == 1 ? "Parking: 1 item" : "Parking: " + items.size() + " items";
        return new CardProvider.Order(paymentId, amount(), what, URI.create(returnUrl));
    }

    public String paymentId() {
        return paymentId;
    }

    public String accountId() {
        return accountId;
    }

    public Money amount() {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** What of it is for one charge. */
    Money amountFor(String chargeId) {
        return new Money(items.get(chargeId).amount, Currency.getInstance(currency));
    }

    /** In order, as their rows are locked. */
    public List<String> chargeIds() {
        return items.keySet().stream().sorted().toList();
    }

    public PaymentStatus status() {
        return status;
    }

    public String provider() {
        return provider;
    }

    public Optional<String> providerId() {
        return Optional.ofNullable(providerId);
    }

    public Optional<URI> nextUrl() {
        return Optional.ofNullable(nextUrl).map(URI::create);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public long version() {
        return version;
    }
}
