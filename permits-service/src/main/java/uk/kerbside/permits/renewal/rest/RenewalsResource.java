package uk.kerbside.permits.renewal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.renewal.QuoteRenewal;
import uk.kerbside.permits.renewal.RenewPermit;
import uk.kerbside.permits.renewal.ShowRenewal;

/** Renewing permits. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/permits/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Renewals", description = "One permit after another, without a gap")
class RenewalsResource {
    private final QuoteRenewal quoteRenewal;
    private final RenewPermit renewPermit;
    private final ShowRenewal showRenewal;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    RenewalsResource(
            QuoteRenewal quoteRenewal,
            RenewPermit renewPermit,
            ShowRenewal showRenewal,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.quoteRenewal = quoteRenewal;
        this.renewPermit = renewPermit;
        this.showRenewal = showRenewal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GET
    @Path("/renewal")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "getRenewal",
            summary = "Whether a permit can be renewed, from when until when, and what is under way")
    public RenewalAnswer get(@PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number) {
        return RenewalAnswer.of(showRenewal.show(number));
    }

    @POST
    @Path("/renewal-quotes")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "quoteRenewal",
            summary = "What a renewal would cost beside what the permit cost, line by line, and why they differ",
            description = "By the rules of the day on which it would begin; its place in the household is ranked again."
                    + " Nothing is done.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RenewalWish.class),
                            examples = @ExampleObject(name = "as before, for a year", value = "{\"term\": \"P12M\"}")))
    @APIResponse(responseCode = "409", description = "The codes of beginRenewal")
    public RenewalQuoteAnswer quote(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @NotNull @Valid RenewalWish wish) {
        return RenewalQuoteAnswer.of(quoteRenewal.quote(number, wish.toCore()), clock.zone());
    }

    @POST
    @Path("/renewals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "beginRenewal",
            summary = "Begins a renewal: the draft of an application, which is handed in like any other",
            description = "What is left out stays as it is. A complete renewal handed in before the end keeps advice at"
                    + " none while it waits for the council; granted then, it begins at the old end, otherwise when it"
                    + " is paid. A trusted person needs the scope \"permits\".")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RenewalWish.class),
                            examples = @ExampleObject(name = "as before, for a year", value = "{\"term\": \"P12M\"}")))
    @APIResponse(
            responseCode = "409",
            description = "NOT_RENEWABLE, RENEWAL_TOO_EARLY, RENEWAL_TOO_LATE, RENEWAL_UNDER_WAY, RENEWED_ALREADY,"
                    + " PERMIT_ENDED_EARLY, PERMIT_NOT_PAID, or a rule says no (the codes of draftApplication)")
    @APIResponseSchema(value = RenewalBegun.class, responseCode = "201")
    public Response begin(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @NotNull @Valid RenewalWish wish) {
        currentActor.requireScope(Trust.PERMITS);
        PermitApplication application = renewPermit.begin(number, wish.toCore());
        return Response.created(URI.create("/v1/applications/" + application.id()))
                .entity(RenewalBegun.of(application))
                .build();
    }

    /** A draft: see the application for all there is to know of it. */
    record RenewalBegun(
            @Schema(examples = "A-7KQ2-9XNM") String applicationId,
            @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
            ApplicationStatus status,
            @Schema(examples = "1") int position,
            WireMoney price) {
        private static RenewalBegun of(PermitApplication application) {
            return new RenewalBegun(
                    application.id(),
                    application.renews().orElseThrow(),
                    application.status(),
                    application.position(),
                    WireMoney.of(application.price()));
        }
    }
}
