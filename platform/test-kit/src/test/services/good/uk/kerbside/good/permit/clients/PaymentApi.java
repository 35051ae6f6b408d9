package uk.kerbside.good.permit.clients;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What a payment provider answers. */
@Path("/v1/payments")
interface PaymentApi {
    @GET
    String list();
}
