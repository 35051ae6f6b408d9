package uk.kerbside.permits.provisional.rest;

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
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.provisional.AskForCover;
import uk.kerbside.permits.provisional.ShowCover;

/** Cover before proof. Customers for themselves, staff on a customer's behalf. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Provisional cover", description = "Parking for some days before papers are there, fee held")
class ProvisionalCoverResource {
    private static final String EXAMPLE = """
            {"reason": "NEW_RESIDENT", "owed": ["address", "vehicle"], "movedInOn": "2026-11-20", "declared": true}""";

    private final AskForCover askForCover;
    private final ShowCover showCover;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    ProvisionalCoverResource(
            AskForCover askForCover, ShowCover showCover, CurrentActor currentActor, CouncilClock clock) {
        this.askForCover = askForCover;
        this.showCover = showCover;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @POST
    @Path("/applications/{applicationId}/provisional-cover-quotes")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "quoteProvisionalCover",
            summary =
                    "Until when a draft's applicant would be covered before papers are there, and what they would owe",
            description = "Nothing is done. The fee is that of the whole permit.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverRequest.class),
                            examples = @ExampleObject(name = "just moved in", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "The codes of askForProvisionalCover")
    public CoverOfferAnswer quote(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @NotNull @Valid CoverRequest request) {
        return CoverOfferAnswer.of(askForCover.preview(applicationId, request.toCore()), clock.zone());
    }

    @POST
    @Path("/applications/{applicationId}/provisional-cover")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "askForProvisionalCover",
            summary = "Submits a draft whose papers are still to come: once paid, it is good for some days",
            description =
                    "AWAITING_PAYMENT: NOT YET VALID; the fee of the whole permit is paid first and held. Paid, the"
                            + " application is MORE_EVIDENCE_ASKED and the permit good: send the documents and hand them in"
                            + " (giveEvidence). Approved, the permit goes on for its whole term, counted from its first day,"
                            + " without another charge; refused, never proved or taken back, it ends and the fee goes back"
                            + " whole. A household has it once in 12 months at a property. A trusted person needs the scope"
                            + " \"permits\".")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverRequest.class),
                            examples = @ExampleObject(name = "just moved in", value = EXAMPLE)))
    @APIResponse(
            responseCode = "409",
            description = "NOT_A_DRAFT, NO_PROVISIONAL_COVER, NOTHING_OWED, OWED_IS_OTHER, NOT_DECLARED,"
                    + " MOVED_IN_TOO_LONG_AGO, COVERED_BEFORE, or a rule says no (the codes of draftApplication); it stays"
                    + " a draft")
    @APIResponseSchema(value = CoverAnswer.class, responseCode = "201")
    public Response ask(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @NotNull @Valid CoverRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        ShowCover.Shown shown = askForCover.ask(applicationId, request.toCore());
        return Response.created(URI.create("/v1/applications/" + applicationId + "/provisional-cover"))
                .entity(CoverAnswer.of(shown, clock.zone()))
                .build();
    }

    @GET
    @Path("/applications/{applicationId}/provisional-cover")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "getProvisionalCover",
            summary = "The provisional cover of an application: until when, what is owed, and whether the fee is held")
    public CoverAnswer get(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId) {
        return CoverAnswer.of(showCover.show(applicationId), clock.zone());
    }
}
