package uk.kerbside.accounts.payment.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The part of GOV.UK Pay's published API (version 1.0.3) that is used here, word for word. What an answer says besides is
 * passed over: the provider adds fields without a new version.
 */
@Path("/payments")
@RegisterRestClient(configKey = "gov-uk-pay")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface GovUkPayApi {
    String IDEMPOTENCY_KEY = "Idempotency-Key";

    @POST
    PaymentResult create(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(IDEMPOTENCY_KEY) String key,
            CreatePayment payment);

    @GET
    SearchResult search(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @QueryParam("reference") String reference);

    @GET
    @Path("/{id}")
    PaymentResult get(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    @POST
    @Path("/{id}/cancel")
    void cancel(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    @POST
    @Path("/{id}/refunds")
    RefundResult refund(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id, CreateRefund refund);

    @GET
    @Path("/{id}/refunds")
    RefundList refunds(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    @GET
    @Path("/{id}/refunds/{refund}")
    RefundResult getRefund(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") String id,
            @PathParam("refund") String refund);

    record CreatePayment(
            long amount,
            String reference,
            String description,
            @JsonProperty("return_url") URI returnUrl) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PaymentResult(
            @JsonProperty("payment_id") String paymentId,
            long amount,
            String reference,
            PaymentState state,
            @JsonProperty("_links") Links links) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PaymentState(String status, boolean finished, String code, String message) {}

    /** The next URL is there only while the customer has something to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Links(@JsonProperty("next_url") Link nextUrl) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(URI href, String method) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SearchResult(List<PaymentResult> results) {}

    record CreateRefund(
            long amount,
            @JsonProperty("refund_amount_available") long available) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundResult(@JsonProperty("refund_id") String refundId, long amount, String status) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundList(@JsonProperty("_embedded") Embedded embedded) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Embedded(List<RefundResult> refunds) {}
}
