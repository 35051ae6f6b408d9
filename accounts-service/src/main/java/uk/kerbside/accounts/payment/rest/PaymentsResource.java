package uk.kerbside.accounts.payment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.payment.Payment;
import uk.kerbside.accounts.payment.PaymentStatus;
import uk.kerbside.accounts.payment.Payments;
import uk.kerbside.accounts.payment.ReachProvider;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.problem.NotFoundException;

/** Paying charges by card. */
@Path("/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@NeedsVerification(VerificationLevel.BASIC)
@Tag(name = "Payments", description = "Baskets of charges paid by card")
class PaymentsResource {
    /** What a trusted person must be trusted with. */
    private static final String SCOPE = "payments";

    private final BasketOnce basketOnce;
    private final ReachProvider reachProvider;
    private final Payments payments;
    private final CurrentActor currentActor;

    PaymentsResource(BasketOnce basketOnce, ReachProvider reachProvider, Payments payments, CurrentActor currentActor) {
        this.basketOnce = basketOnce;
        this.reachProvider = reachProvider;
        this.payments = payments;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginPayment",
            summary = "Begins to pay a basket of charges; the customer pays at nextUrl",
            description =
                    "A charge is in one running payment only: the same basket again goes on with the payment there"
                            + " is (200). Afterwards the customer comes back to returnUrl, whatever came of it; the payment and"
                            + " its charges say what did. After PROVIDER_AWAY send the same request with the same key again.")
    @APIResponse(
            responseCode = "409",
            description = "CHARGE_NOT_PAYABLE, CHARGE_IN_PAYMENT, BASKET_TOO_LARGE, PAYMENT_OVER")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "503", description = "PROVIDER_AWAY")
    @APIResponseSchema(value = BegunAnswer.class, responseCode = "201")
    public Response begin(
            @Parameter(
                            required = true,
                            description = "1 to 200 visible characters, fresh for each new request",
                            example = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
                    @HeaderParam(Idempotent.HEADER)
                    String key,
            @NotNull @Valid PaymentRequest request,
            @Context UriInfo address) {
        currentActor.requireScope(SCOPE);
        Response begun = basketOnce.begin(currentActor.accountId(), request);
        if (begun.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            return begun;
        }
        String location = begun.getHeaderString(HttpHeaders.LOCATION);
        String paymentId = location.substring(location.lastIndexOf('/') + 1);
        // A page of our own comes without an origin.
        URI nextUrl = address.getBaseUri().resolve(reachProvider.reach(paymentId));
        return Response.fromResponse(begun)
                .type(MediaType.APPLICATION_JSON)
                .entity(new BegunAnswer(paymentId, nextUrl))
                .build();
    }

    @GET
    @Path("/{paymentId}")
    @Operation(operationId = "getPayment", summary = "One payment and what came of it")
    @APIResponseSchema(value = PaymentAnswer.class, responseCode = "200")
    public Response get(@PathParam("paymentId") @Size(max = 64) String paymentId) {
        Payment payment = payments.find(paymentId)
                .filter(found -> currentActor.mayReach(found.accountId(), SCOPE))
                .orElseThrow(() -> new NotFoundException("There is no payment " + paymentId + "."));
        return Response.ok(PaymentAnswer.of(payment))
                .tag(ETags.of(payment.version()))
                .build();
    }

    /** @param nextUrl where the customer pays */
    record BegunAnswer(
            @Schema(examples = "PAY-7KQ2-9XNM") String paymentId,

            @Schema(examples = "https://www.payments.service.gov.uk/secure/bb0a272c-8eaf-468d-b3xf-ae5e000d2231")
            URI nextUrl) {}

    /** @param reason why it came to nothing */
    record PaymentAnswer(
            @Schema(examples = "PAY-7KQ2-9XNM") String paymentId,
            PaymentStatus status,
            WireMoney amount,
            List<String> chargeIds,
            Instant createdAt,
            Optional<Instant> endedAt,
            Optional<String> reason) {

        static PaymentAnswer of(Payment payment) {
            return new PaymentAnswer(
                    payment.paymentId(),
                    payment.status(),
                    WireMoney.of(payment.amount()),
                    payment.chargeIds(),
                    payment.createdAt(),
                    payment.endedAt(),
                    payment.reason());
        }
    }
}
