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
import uk.kerbside.permits.measure.ShowMeasures;

/** What a holder reads of a suspension, and can do about it; staff on their behalf. */
@Path("/v1/permits/{number}/suspension")
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
class HoldersSuspensionResource {
    private final ShowMeasures show;
    private final AppealMeasure appealMeasure;
    private final CurrentActor currentActor;

    HoldersSuspensionResource(ShowMeasures show, AppealMeasure appealMeasure, CurrentActor currentActor) {
        this.show = show;
        this.appealMeasure = appealMeasure;
        this.currentActor = currentActor;
    }

    @GET
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "getSuspension", summary = "The newest suspension of a permit, lifted or not")
    @APIResponseSchema(value = SuspensionAnswer.class, responseCode = "200")
    public Response get(@PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number) {
        return SuspensionAnswer.response(show.getSuspension(number));
    }

    @POST
    @Path("/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "appealSuspension",
            summary = "Asks that somebody else than the one who suspended decides again",
            description = "Once, until appealUntil. A suspension that is not in force yet waits for the decision. A"
                    + " trusted person needs the scope \"permits\".")
    @APIResponse(responseCode = "409", description = "SUSPENSION_NOT_APPEALABLE")
    @APIResponseSchema(value = SuspensionAnswer.class, responseCode = "200")
    public Response appeal(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AppealRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return SuspensionAnswer.response(appealMeasure.appealSuspension(
                number, request.grounds(), found -> ETags.require(ifMatch, found.version())));
    }
}
