package uk.kerbside.accounts.payment.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import uk.kerbside.accounts.payment.CardProvider;
import uk.kerbside.accounts.payment.ProviderAwayException;
import uk.kerbside.accounts.payment.clients.GovUkPayApi.CreatePayment;
import uk.kerbside.accounts.payment.clients.GovUkPayApi.CreateRefund;
import uk.kerbside.accounts.payment.clients.GovUkPayApi.PaymentResult;
import uk.kerbside.accounts.payment.clients.GovUkPayApi.PaymentState;
import uk.kerbside.accounts.payment.clients.GovUkPayApi.RefundResult;

/**
 * GOV.UK Pay. Our payment id is its reference and the key under which it begins a payment once. Customers pay on its
 * pages; it calls nobody back, so that the payments are asked after.
 */
@ApplicationScoped
class GovUkPay implements CardProvider {
    static final String NAME = "GOV_UK_PAY";

    private static final String VERSION = "/v1";
    private static final int NOT_FOUND = 404;
    private static final int CANNOT_BE_CANCELLED = 400;
    private static final int CONFLICT = 409;
    private static final int AVAILABLE_AMOUNT_DIFFERS = 412;
    // https://docs.payments.service.gov.uk/api_reference: "the user did not complete the payment within 90 minutes"
    private static final String EXPIRED = "P0020";

    private final GovUkPaySettings settings;
    private volatile GovUkPayApi api;

    GovUkPay(GovUkPaySettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isConfigured() {
        return settings.url().isPresent() && settings.apiKey().isPresent();
    }

    @Override
    public boolean isSandbox() {
        return false;
    }

    @Override
    public Started start(Order order) {
        CreatePayment wanted =
                new CreatePayment(order.amount().minor(), order.paymentId(), order.description(), order.returnUrl());
        PaymentResult begun = call(pay -> pay.create(bearer(), order.paymentId(), wanted));
        return started(begun);
    }

    @Override
    public Optional<Started> find(String paymentId) {
        return call(pay -> pay.search(bearer(), paymentId)).results().stream()
                .filter(result -> result.reference().equals(paymentId))
                .findFirst()
                // What a search answers has no next URL.
                .map(result -> started(call(pay -> pay.get(bearer(), result.paymentId()))));
    }

    @Override
    public State ask(String providerId) {
        PaymentResult result = call(pay -> pay.get(bearer(), providerId));
        return new State(
                progress(result.state()),
                Optional.ofNullable(result.state().code())
                        .map(code -> code + " " + result.state().message()),
                nextUrl(result));
    }

    @Override
    public void cancel(String providerId) {
        call(pay -> {
            try {
                pay.cancel(bearer(), providerId);
            } catch (WebApplicationException e) {
                // It has ended already: there is nothing to cancel.
                int status = e.getResponse().getStatus();
                if (status != CANNOT_BE_CANCELLED && status != CONFLICT && status != NOT_FOUND) {
                    throw e;
                }
            }
            return providerId;
        });
    }

    @Override
    public RefundState refund(RefundOrder order) {
        return call(pay -> {
            CreateRefund wanted =
                    new CreateRefund(order.amount().minor(), order.available().minor());
            try {
                return state(pay.refund(bearer(), order.providerId(), wanted));
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() != AVAILABLE_AMOUNT_DIFFERS) {
                    throw e;
                }
                return madeEarlier(pay, order);
            }
        });
    }

    /** Less is left than we know of: an earlier call was heard and its answer was not. */
    private RefundState madeEarlier(GovUkPayApi pay, RefundOrder order) {
        return pay.refunds(bearer(), order.providerId()).embedded().refunds().stream()
                .filter(refund -> !order.knownRefunds().contains(refund.refundId()))
                .filter(refund -> refund.amount() == order.amount().minor())
                .findFirst()
                .map(GovUkPay::state)
                .orElseThrow(() -> new ProviderAwayException(
                        "GOV.UK Pay has another amount to give back than we know of: refund " + order.refundId()));
    }

    @Override
    public RefundState askRefund(String providerId, String providerRefundId) {
        return state(call(pay -> pay.getRefund(bearer(), providerId, providerRefundId)));
    }

    /** The published states; one that is added later is taken for a payment under way. */
    private static Progress progress(PaymentState state) {
        return switch (state.status()) {
            case "success" -> Progress.PAID;
            case "failed" -> EXPIRED.equals(state.code()) ? Progress.ABANDONED : Progress.DECLINED;
            case "cancelled", "error" -> Progress.ABANDONED;
            default -> Progress.UNDER_WAY;
        };
    }

    private static RefundState state(RefundResult refund) {
        RefundProgress progress =
                switch (refund.status()) {
                    case "success" -> RefundProgress.DONE;
                    case "error" -> RefundProgress.FAILED;
                    default -> RefundProgress.UNDER_WAY;
                };
        return new RefundState(refund.refundId(), progress);
    }

    private static Started started(PaymentResult result) {
        // A payment that has ended meanwhile has no next URL; its own return page is as good as any.
        return new Started(
                result.paymentId(), nextUrl(result).orElseGet(() -> URI.create("/v1/payments/" + result.reference())));
    }

    private static Optional<URI> nextUrl(PaymentResult result) {
        return Optional.ofNullable(result.links())
                .map(GovUkPayApi.Links::nextUrl)
                .map(GovUkPayApi.Link::href);
    }

    private <T> T call(Function<GovUkPayApi, T> request) {
        try {
            return request.apply(api());
        } catch (WebApplicationException e) {
            throw new ProviderAwayException(
                    "GOV.UK Pay answers " + e.getResponse().getStatus(), e);
        } catch (ProcessingException e) {
            throw new ProviderAwayException("GOV.UK Pay does not answer", e);
        }
    }

    private String bearer() {
        return "Bearer "
                + settings.apiKey()
                        .orElseThrow(() -> new IllegalStateException("kerbside.gov-uk-pay.api-key is not set"));
    }

    private GovUkPayApi api() {
        if (api == null) {
            URI address =
                    settings.url().orElseThrow(() -> new IllegalStateException("kerbside.gov-uk-pay.url is not set"));
            api = RestClientBuilder.newBuilder()
                    .baseUri(URI.create(address + VERSION))
                    .connectTimeout(settings.connectWithin().toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
                    .build(GovUkPayApi.class);
        }
        return api;
    }
}
