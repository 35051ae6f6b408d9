package uk.kerbside.accounts.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.accounts.payment.CardProvider;
import uk.kerbside.accounts.payment.ProviderAwayException;

/** The sandbox as the rest of the service sees it. */
@ApplicationScoped
class SandboxCards implements CardProvider {
    private final SandboxPayments payments;
    private final SandboxSettings settings;
    private final InstantSource clock;

    SandboxCards(SandboxPayments payments, SandboxSettings settings, InstantSource clock) {
        this.payments = payments;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Sandbox.NAME;
    }

    /** It is part of this service. */
    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public boolean isSandbox() {
        return true;
    }

    @Override
    public Started start(Order order) {
        return started(payments.keep(new SandboxPayment(
                UUID.randomUUID().toString(),
                order.paymentId(),
                order.amount(),
                order.description(),
                order.returnUrl(),
                Optional.empty(),
                clock.instant(),
                Optional.empty())));
    }

    @Override
    public Optional<Started> find(String paymentId) {
        return payments.findByPayment(paymentId).map(SandboxCards::started);
    }

    @Override
    public State ask(String providerId) {
        SandboxPayment payment = payments.find(providerId)
                .orElseThrow(() -> new ProviderAwayException("The sandbox has no such payment"));
        URI page = started(payment).nextUrl();
        return payment.decision()
                .map(decision -> switch (decision) {
                    case PAY -> new State(Progress.PAID, Optional.empty(), Optional.empty());
                    case DECLINE -> new State(Progress.DECLINED, Optional.of("DECLINED"), Optional.empty());
                })
                .orElseGet(() -> isTooLate(payment)
                        ? new State(Progress.ABANDONED, Optional.of("EXPIRED"), Optional.empty())
                        : new State(Progress.UNDER_WAY, Optional.empty(), Optional.of(page)));
    }

    private boolean isTooLate(SandboxPayment payment) {
        return !clock.instant().isBefore(payment.createdAt().plus(settings.decidedWithin()));
    }

    /** As if its customer had declined, unless they have decided already. */
    @Override
    public void cancel(String providerId) {
        payments.decide(providerId, Decision.DECLINE, clock.instant());
    }

    @Override
    public RefundState refund(RefundOrder order) {
        payments.refund(order.providerId(), order.refundId(), order.amount());
        return new RefundState(order.refundId(), RefundProgress.DONE);
    }

    @Override
    public RefundState askRefund(String providerId, String providerRefundId) {
        return new RefundState(providerRefundId, RefundProgress.DONE);
    }

    private static Started started(SandboxPayment payment) {
        return new Started(payment.token(), URI.create(Sandbox.PAGES + payment.token()));
    }
}
