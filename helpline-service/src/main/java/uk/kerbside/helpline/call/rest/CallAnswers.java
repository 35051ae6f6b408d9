package uk.kerbside.helpline.call.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import uk.kerbside.helpline.call.Call;
import uk.kerbside.helpline.customer.Customers;
import uk.kerbside.kit.etag.ETags;

/** How calls are answered: with what the agent must know of whom they are about, as it is when they ask. */
@ApplicationScoped
class CallAnswers {
    private final Customers customers;

    CallAnswers(Customers customers) {
        this.customers = customers;
    }

    CallAnswer answer(Call call) {
        return CallAnswer.of(call, call.accountId().flatMap(customers::findHolder));
    }

    Response whole(Response.ResponseBuilder response, Call call) {
        return response.entity(answer(call)).tag(ETags.of(call.version())).build();
    }
}
