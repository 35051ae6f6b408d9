package uk.kerbside.permits.permit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.permit.ProposeRefund;
import uk.kerbside.permits.permit.QuoteRefund;
import uk.kerbside.permits.refund.NothingBack;
import uk.kerbside.permits.refund.RefundQuote;

/** What is given back for a permit: what it would be, and what an officer thinks it should be. */
@Path("/v1/permits/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds", description = "What is given back for permits that end before they are used up")
class PermitRefundsResource {
    private static final long MOST_PENCE = 10_000_000;

    private final QuoteRefund quoteRefund;
    private final ProposeRefund proposeRefund;

    PermitRefundsResource(QuoteRefund quoteRefund, ProposeRefund proposeRefund) {
        this.quoteRefund = quoteRefund;
        this.proposeRefund = proposeRefund;
    }

    @POST
    @Path("/refund-quotes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.PERMIT_OFFICER,
        Roles.PERMIT_SUPERVISOR,
        Roles.HELPLINE_AGENT,
        Roles.HELPLINE_SUPERVISOR,
        Roles.CONTACT_CENTRE
    })
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "quoteRefund",
            summary = "What would be given back if the permit were surrendered, now or on a day",
            description =
                    "Full months that have not begun, less a fee, and nothing under a minimum; the figures stand with"
                            + " the permit type. Nothing is done. A surrender at that instant gives back exactly this.")
    @APIResponse(responseCode = "409", description = "PERMIT_NOT_PAID, PERMIT_OVER")
    public QuoteAnswer quote(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @NotNull @Valid QuoteRequest request) {
        return QuoteAnswer.of(quoteRefund.quote(number, request.on()));
    }

    @POST
    @Path("/refund-proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "proposeRefund",
            summary = "Proposes to give back some of what was paid, though no rule says so",
            description = "However little it is, a supervisor who is somebody else decides.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "NOTHING_PAID, MORE_THAN_PAID")
    @APIResponseSchema(value = RefundOfPermit.class, responseCode = "200")
    public Response propose(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @NotNull @Valid ProposalRequest request) {
        return Response.ok(RefundOfPermit.of(
                        proposeRefund.propose(number, Money.gbp(request.pence()), request.explanation())))
                .build();
    }

    record QuoteRequest(
            @Schema(examples = "2027-03-01", description = "The day at whose beginning it would be; now when left out")
            Optional<LocalDate> on) {}

    record ProposalRequest(
            @Min(1) @Max(MOST_PENCE) @Schema(examples = "1500", description = "How much, in pence")
            long pence,

            @NotBlank @Size(max = 500) @Schema(examples = "Charged for a third vehicle; it was the second.")
            String explanation) {}

    /** What would be given back, and how that comes about. */
    record QuoteAnswer(
            Instant endsAt,
            WireMoney paid,

            @Schema(examples = "12", description = "How many months were paid for")
            int months,

            @Schema(examples = "7", description = "How many of them are full and have not begun")
            int unusedMonths,

            @Schema(description = "What was paid for those") WireMoney unused,
            @Schema(description = "What is kept of it") WireMoney fee,

            @Schema(description = "What was given back for the permit before, or is about to be")
            WireMoney givenBefore,

            WireMoney amount,

            @Schema(description = "Why nothing is given back")
            Optional<NothingBack> nothingBecause,

            @Schema(description = "The same in words") Optional<String> explanation) {

        static QuoteAnswer of(RefundQuote quote) {
            return new QuoteAnswer(
                    quote.endsAt(),
                    WireMoney.of(quote.paid()),
                    quote.months(),
                    quote.unusedMonths(),
                    WireMoney.of(quote.unused()),
                    WireMoney.of(quote.fee()),
                    WireMoney.of(quote.given()),
                    WireMoney.of(quote.amount()),
                    quote.nothingBecause(),
                    quote.nothingBecause().map(NothingBack::explanation));
        }
    }
}
