package uk.kerbside.accounts.payment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.payment.EndStranded;
import uk.kerbside.accounts.payment.FoundByHand;
import uk.kerbside.accounts.payment.Payment;
import uk.kerbside.accounts.payment.PaymentStatus;
import uk.kerbside.accounts.payment.Payments;
import uk.kerbside.accounts.payment.Refund;
import uk.kerbside.accounts.payment.RefundStatus;
import uk.kerbside.accounts.payment.ShowStrandedPayments;
import uk.kerbside.accounts.payment.StrandedOutcome;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** Payments that stay open because their card provider cannot be asked any more, until finance says what became of them. */
@Path("/v1/stranded-payments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.FINANCE})
@Tag(name = "Payments", description = "Baskets of charges paid by card")
class StrandedPaymentsResource {
    private final ShowStrandedPayments stranded;
    private final EndStranded endStranded;
    private final Pages pages;

    StrandedPaymentsResource(ShowStrandedPayments stranded, EndStranded endStranded, Pages pages) {
        this.stranded = stranded;
        this.endStranded = endStranded;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listStrandedPayments",
            summary = "Open payments and refunds at a card provider that is not configured any more, the oldest first",
            description =
                    "Nobody asks after them, and their charges cannot be paid again. Once their provider is configured"
                            + " again, beside the one that takes new payments, they go on by themselves; or finance finds"
                            + " out what became of them, and says so.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<StrandedAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "stranded payments",
                        page,
                        (after, limit) -> stranded.list(after.map(StrandedPaymentsResource::place), limit),
                        found -> Position.of(
                                found.payment().createdAt(), found.payment().paymentId()))
                .map(StrandedAnswer::of);
    }

    @GET
    @Path("/{paymentId}")
    @Operation(
            operationId = "getStrandedPayment",
            summary = "One of them, also after it was ended by hand, with who found out what",
            description = "Its ETag is for whoever says what became of it.")
    @APIResponseSchema(value = StrandedAnswer.class, responseCode = "200")
    public Response get(@PathParam("paymentId") @Size(max = 40) String paymentId) {
        return answered(paymentId);
    }

    @POST
    @Path("/{paymentId}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            operationId = "endStrandedPayment",
            summary = "Says what became of a payment, by what stands in a statement",
            description =
                    "It has the effect the provider's own word would have had: what was paid is good, and given back where it"
                            + " was withdrawn or paid otherwise meanwhile; where no money came, its charges can be paid again."
                            + " PAID may be said after CAME_TO_NOTHING, when the money is found after all.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD")
    @APIResponse(responseCode = "409", description = "NOT_STRANDED, PAYMENT_OVER")
    @APIResponseSchema(value = StrandedAnswer.class, responseCode = "200")
    public Response end(
            @PathParam("paymentId") @Size(max = 40) String paymentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid OutcomeRequest request) {
        endStranded.end(
                paymentId,
                request.outcome() == PaymentOutcome.PAID,
                request.reference().strip(),
                payment -> ETags.require(ifMatch, payment.version()));
        return answered(paymentId);
    }

    @POST
    @Path("/{paymentId}/refunds/{refundId}/repayment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            operationId = "endStrandedRefund",
            summary = "Says that the money of a refund went back, by the provider or by the bank")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD")
    @APIResponse(responseCode = "409", description = "NOT_STRANDED, REFUND_OVER")
    @APIResponseSchema(value = StrandedAnswer.class, responseCode = "200")
    public Response paidBack(
            @PathParam("paymentId") @Size(max = 40) String paymentId,
            @PathParam("refundId") @Size(max = 80) String refundId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RepaymentRequest request) {
        endStranded.paidBack(
                paymentId, refundId, request.reference().strip(), payment -> ETags.require(ifMatch, payment.version()));
        return answered(paymentId);
    }

    private Response answered(String paymentId) {
        ShowStrandedPayments.Stranded shown = stranded.get(paymentId);
        return Response.ok(StrandedAnswer.of(shown))
                .tag(ETags.of(shown.payment().version()))
                .build();
    }

    private static Payments.Place place(Position position) {
        return new Payments.Place(position.instant(0), position.text(1));
    }

    /** @param providerId how the provider calls it; absent where its answer never came */
    @Schema(name = "StrandedPayment")
    record StrandedAnswer(
            @Schema(examples = "PAY-7KQ2-9XNM") String paymentId,
            @Schema(examples = "A-7KQ2-9XNM") String accountId,
            PaymentStatus status,
            @Schema(examples = "GOV_UK_PAY") String provider,
            @Schema(examples = "bb0a272c8eaf468db3xfae5e0d") Optional<String> providerId,
            WireMoney amount,
            List<String> chargeIds,
            Instant createdAt,
            List<OpenRefund> refunds,

            @Schema(description = "What finance found out about the payment and its refunds")
            List<FoundAnswer> found) {

        static StrandedAnswer of(ShowStrandedPayments.Stranded stranded) {
            Payment payment = stranded.payment();
            return new StrandedAnswer(
                    payment.paymentId(),
                    payment.accountId(),
                    payment.status(),
                    payment.provider(),
                    payment.providerId(),
                    WireMoney.of(payment.amount()),
                    payment.chargeIds(),
                    payment.createdAt(),
                    stranded.refunds().stream().map(OpenRefund::of).toList(),
                    stranded.found().stream().map(FoundAnswer::of).toList());
        }
    }

    /** @param subjectId the payment, or a refund of it */
    @Schema(name = "FoundByHand")
    record FoundAnswer(
            @Schema(examples = "PAY-7KQ2-9XNM") String subjectId,
            StrandedOutcome outcome,

            @Schema(examples = "GOV.UK Pay export, line 118")
            String reference,

            @Schema(examples = "finn") String foundBy,
            Instant foundAt) {

        static FoundAnswer of(FoundByHand.Found found) {
            return new FoundAnswer(
                    found.subjectId(), found.outcome(), found.reference(), found.foundBy(), found.foundAt());
        }
    }

    /** What can have become of a payment. */
    @Schema(name = "StrandedPaymentOutcome")
    enum PaymentOutcome {
        PAID,
        CAME_TO_NOTHING
    }

    @Schema(name = "StrandedOutcomeRequest")
    record OutcomeRequest(
            @NotNull PaymentOutcome outcome,

            @NotBlank
            @Size(max = 140)
            @Schema(examples = "GOV.UK Pay export, line 118", description = "Where it stands")
            String reference) {}

    @Schema(name = "StrandedRepaymentRequest")
    record RepaymentRequest(
            @NotBlank @Size(max = 140) @Schema(examples = "BACS 7741 of 14 December", description = "Where it stands")
            String reference) {}

    /** Money of the payment that has not arrived back yet. */
    @Schema(name = "OpenRefund")
    record OpenRefund(
            @Schema(examples = "R-7KQ2-9XNM") String refundId,

            @Schema(examples = "C-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
            String chargeId,

            RefundStatus status,
            WireMoney amount) {

        static OpenRefund of(Refund refund) {
            return new OpenRefund(refund.refundId(), refund.chargeId(), refund.status(), WireMoney.of(refund.amount()));
        }
    }
}
