package uk.kerbside.permits.measure.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.measure.AppealMeasure;
import uk.kerbside.permits.measure.DecideRevocationAppeal;
import uk.kerbside.permits.measure.ShowMeasures;

/** What a holder reads of a revocation and can do about it, staff on their behalf; and what a supervisor decides then. */
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
@Tag(name = "Measures", description = "Suspending, revoking and restoring permits")
class RevocationsResource {
    private final ShowMeasures show;
    private final AppealMeasure appealMeasure;
    private final DecideRevocationAppeal decideAppeal;
    private final CurrentActor currentActor;

    RevocationsResource(
            ShowMeasures show,
            AppealMeasure appealMeasure,
            DecideRevocationAppeal decideAppeal,
            CurrentActor currentActor) {
        this.show = show;
        this.appealMeasure = appealMeasure;
        this.decideAppeal = decideAppeal;
        this.currentActor = currentActor;
    }

    @GET
    @Path("/revocation")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "getRevocation", summary = "The newest revocation of a permit, undone or not")
    @APIResponseSchema(value = RevocationAnswer.class, responseCode = "200")
    public Response get(@PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number) {
        return RevocationAnswer.response(show.getRevocation(number));
    }

    @POST
    @Path("/revocation/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "appealRevocation",
            summary = "Asks that somebody else than the one who revoked decides again",
            description =
                    "Once, until appealUntil. The permit stays over until it is decided. A trusted person needs the"
                            + " scope \"permits\".")
    @APIResponse(responseCode = "409", description = "REVOCATION_NOT_APPEALABLE")
    @APIResponseSchema(value = RevocationAnswer.class, responseCode = "200")
    public Response appeal(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AppealRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return RevocationAnswer.response(appealMeasure.appealRevocation(
                number, request.grounds(), found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/revocation/appeal-decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PERMIT_SUPERVISOR)
    @Idempotent
    @Operation(
            operationId = "decideRevocationAppeal",
            summary = "Decides an appeal against a revocation: it stands, or is undone",
            description = "Never who revoked. Undone, the permit is good as if it had never ended, though somebody else"
                    + " may have its place meanwhile; where a vehicle of it has another permit of the type meanwhile, the"
                    + " two are good beside each other.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, OWN_DECISION, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "REVOCATION_NOT_APPEALED, MONEY_ON_ITS_WAY, NEVER_PROVED")
    @APIResponseSchema(value = RevocationAnswer.class, responseCode = "200")
    public Response decide(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AppealDecisionRequest request) {
        return RevocationAnswer.response(decideAppeal.decide(
                number, request.outcome(), request.reasons(), found -> ETags.require(ifMatch, found.version())));
    }
}
