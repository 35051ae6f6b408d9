package uk.kerbside.accounts.payment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.kerbside.accounts.payment.BeginPayment;
import uk.kerbside.kit.idempotency.Idempotent;

/**
 * Writes a payment down, once for each key. Apart from the resource because this is one transaction, and the provider,
 * who is called next, must stay outside of it.
 */
@ApplicationScoped
class BasketOnce {
    static final String PAYMENTS = "/v1/payments/";

    private final BeginPayment beginPayment;

    BasketOnce(BeginPayment beginPayment) {
        this.beginPayment = beginPayment;
    }

    /** @return 201 or, when this basket was being paid already, 200; Location says which payment it is */
    @Idempotent
    public Response begin(String accountId, PaymentRequest request) {
        BeginPayment.Begun begun = beginPayment.begin(accountId, request.chargeIds(), request.returnUrl());
        URI location = URI.create(PAYMENTS + begun.payment().paymentId());
        return begun.isNew()
                ? Response.created(location).build()
                : Response.ok().location(location).build();
    }
}
