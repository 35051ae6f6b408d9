package uk.kerbside.accounts.payment;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.accounts.charge.ChargesInMemory;

/** Everything about paying, in memory: a provider that can be told what to answer, and a clock that can be moved. */
final class Till {
    static final String RETURN = "https://parking.example.gov.uk/paid";

    Instant now = Instant.parse("2026-11-24T12:00:00Z");
    final ChargesInMemory charges = new ChargesInMemory();
    final Provider provider = new Provider("TEST");
    /** One that took payments once. */
    final Provider former = new Provider("FORMER");

    String takesNewPayments = "TEST";
    final Map<String, Payment> paymentsKept = new LinkedHashMap<>();
    final Map<String, Refund> refundsKept = new LinkedHashMap<>();
    private final InstantSource clock = () -> now;

    final PaymentSettings settings = new PaymentSettings() {
        @Override
        public String provider() {
            return takesNewPayments;
        }

        @Override
        public Optional<List<String>> returnOrigins() {
            return Optional.of(List.of("https://parking.example.gov.uk", " HTTPS://Other.example.gov.uk:8443 "));
        }

        @Override
        public long largestAmount() {
            return 20_000;
        }

        @Override
        public Duration unansweredLookedIntoAfter() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration unansweredGivenUpAfter() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration shortestBetweenLooks() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestBetweenLooks() {
            return Duration.ofMinutes(5);
        }

        @Override
        public int refundFailuresAtMost() {
            return 3;
        }

        @Override
        public int looksAtOnce() {
            return 50;
        }
    };

    final Payments payments = new Payments() {
        @Override
        public void add(Payment payment) {
            paymentsKept.put(payment.paymentId(), payment);
        }

        @Override
        public Optional<Payment> find(String paymentId) {
            return Optional.ofNullable(paymentsKept.get(paymentId));
        }

        @Override
        public Optional<Payment> findForUpdate(String paymentId) {
            return find(paymentId);
        }

        @Override
        public List<Payment> listStranded(List<String> providers, Optional<Place> after, int limit) {
            throw new UnsupportedOperationException("Nobody here looks for them");
        }

        @Override
        public List<Payment> listDueForUpdate(List<String> providers, Instant at, int limit) {
            return paymentsKept.values().stream()
                    .filter(payment -> providers.contains(payment.provider())
                            && !payment.status().isOver())
                    .filter(payment -> !payment.nextLookAt.isAfter(at))
                    .limit(limit)
                    .toList();
        }
    };

    final Refunds refunds = new Refunds() {
        @Override
        public void add(Refund refund) {
            refundsKept.put(refund.refundId(), refund);
        }

        @Override
        public Optional<Refund> find(String refundId) {
            return Optional.ofNullable(refundsKept.get(refundId));
        }

        @Override
        public Optional<Refund> findForUpdate(String refundId) {
            return find(refundId);
        }

        @Override
        public List<Refund> listOfCharge(String chargeId) {
            return refundsKept.values().stream()
                    .filter(refund -> refund.chargeId().equals(chargeId))
                    .toList();
        }

        @Override
        public List<Refund> listOf(String paymentId) {
            return refundsKept.values().stream()
                    .filter(refund -> refund.paymentId().equals(paymentId))
                    .toList();
        }

        @Override
        public List<Refund> listDueForUpdate(List<String> providers, Instant at, int limit) {
            return refundsKept.values().stream()
                    .filter(refund -> providers.contains(
                            paymentsKept.get(refund.paymentId()).provider()))
                    .filter(refund -> refund.status() == RefundStatus.REQUESTED || refund.status() == RefundStatus.SENT)
                    .filter(refund -> !refund.nextLookAt.isAfter(at))
                    .limit(limit)
                    .toList();
        }
    };

    final CardProviders providers = new CardProviders(new GivenProviders(List.of(provider, former)), settings);
    final ReturnUrls returnUrls = new ReturnUrls(settings, providers);
    final BeginPayment begin = new BeginPayment(charges, payments, providers, returnUrls, settings, clock);
    final RecordProgress progress = new RecordProgress(payments, charges, refunds, charges, settings, clock);
    final ReachProvider reach = new ReachProvider(payments, progress, providers);
    final DuePayments due = new DuePayments(payments, refunds, providers, settings, clock);
    final FollowPayments follow = new FollowPayments(payments, due, progress, providers, settings, clock);
    final GiveMoneyBack giveBack = new GiveMoneyBack(
            refunds, payments, due, new RecordRefund(refunds, charges, charges, settings, clock), providers);
    final TakeRefundOrder takeOrder = new TakeRefundOrder(charges, payments, refunds, charges, clock);

    /** Begins to pay charges of the account A-1, as far as our own books. */
    Payment begun(String... chargeIds) {
        return begin.begin("A-1", List.of(chargeIds), RETURN).payment();
    }

    /** The same, and the provider has it. */
    Payment started(String... chargeIds) {
        Payment payment = begun(chargeIds);
        reach.reach(payment.paymentId());
        return payment;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A provider that does as it is told. */
    static final class Provider implements CardProvider {
        final Map<String, Started> begun = new HashMap<>();
        final Map<String, State> states = new HashMap<>();
        final List<String> cancelled = new ArrayList<>();
        final Set<RefundOrder> refunded = new HashSet<>();
        RefundProgress refundProgress = RefundProgress.DONE;
        boolean answers = true;
        boolean isConfigured = true;
        boolean isSandbox;
        private final String name;

        Provider(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isConfigured() {
            return isConfigured;
        }

        @Override
        public boolean isSandbox() {
            return isSandbox;
        }

        @Override
        public Started start(Order order) {
            Started started = begun.computeIfAbsent(
                    order.paymentId(),
                    paymentId -> new Started("at-" + paymentId, URI.create("https://pay.example/" + paymentId)));
            states.putIfAbsent(
                    started.providerId(),
                    new State(Progress.UNDER_WAY, Optional.empty(), Optional.of(started.nextUrl())));
            requireAnswer();
            return started;
        }

        @Override
        public Optional<Started> find(String paymentId) {
            requireAnswer();
            return Optional.ofNullable(begun.get(paymentId));
        }

        @Override
        public State ask(String providerId) {
            requireAnswer();
            return states.get(providerId);
        }

        @Override
        public void cancel(String providerId) {
            cancelled.add(providerId);
        }

        @Override
        public RefundState refund(RefundOrder order) {
            refunded.add(order);
            requireAnswer();
            return new RefundState("r-" + order.refundId(), refundProgress);
        }

        @Override
        public RefundState askRefund(String providerId, String providerRefundId) {
            requireAnswer();
            return new RefundState(providerRefundId, refundProgress);
        }

        void says(Payment payment, Progress progress) {
            states.put("at-" + payment.paymentId(), new State(progress, Optional.empty(), Optional.empty()));
        }

        private void requireAnswer() {
            if (!answers) {
                throw new ProviderAwayException("The line is dead");
            }
        }
    }
}
