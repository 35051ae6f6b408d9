package uk.kerbside.permits.measure.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.measure.DecideSuspensionAppeal;
import uk.kerbside.permits.measure.LiftSuspension;
import uk.kerbside.permits.measure.MeasureReason;
import uk.kerbside.permits.measure.SuspendPermit;

/** Suspending permits, lifting that, deciding appeals against it. */
@Path("/v1/permits/{number}/suspension")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Measures", description = "Suspending, revoking and restoring permits")
class SuspensionsResource {
    private final SuspendPermit suspendPermit;
    private final LiftSuspension liftSuspension;
    private final DecideSuspensionAppeal decideAppeal;

    SuspensionsResource(
            SuspendPermit suspendPermit, LiftSuspension liftSuspension, DecideSuspensionAppeal decideAppeal) {
        this.suspendPermit = suspendPermit;
        this.liftSuspension = liftSuspension;
        this.decideAppeal = decideAppeal;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "suspendPermit",
            summary = "Suspends a permit: after a notice, or at once",
            description = "Its holder is told and can appeal. The permit is good until the notice is over, and longer"
                    + " while an appeal waits; then it covers nobody, and keeps its place and its vehicles. At once, with"
                    + " atOnceBecause, a supervisor alone. If-Match is the ETag of the permit.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, SUPERVISOR_NEEDED, FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_SUSPENDED, APPEAL_WAITS, OUTLASTS_PERMIT, PERMIT_NOT_PAID, PERMIT_OVER")
    @APIResponseSchema(value = SuspensionAnswer.class, responseCode = "200")
    public Response suspend(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SuspensionRequest request) {
        return SuspensionAnswer.response(
                suspendPermit.suspend(number, request.asked(), found -> ETags.require(ifMatch, found.changedAs())));
    }

    @POST
    @Path("/end")
    @Idempotent
    @Operation(
            operationId = "liftSuspension",
            summary = "Lifts a suspension, also one that was only announced",
            description =
                    "The permit is good again at once, unless it is over. If-Match is the ETag of the suspension.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "NOT_SUSPENDED")
    @APIResponseSchema(value = SuspensionAnswer.class, responseCode = "200")
    public Response lift(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LiftRequest request) {
        return SuspensionAnswer.response(
                liftSuspension.lift(number, request.words(), found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/appeal-decision")
    @Idempotent
    @Operation(
            operationId = "decideSuspensionAppeal",
            summary = "Decides an appeal: the suspension stands, or is lifted",
            description =
                    "Never by who suspended; also when its own end has come before. Granted, it never was. If-Match is"
                            + " the ETag of the suspension.")
    @APIResponse(responseCode = "403", description = "OWN_DECISION, OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "SUSPENSION_NOT_APPEALED")
    @APIResponseSchema(value = SuspensionAnswer.class, responseCode = "200")
    public Response decideAppeal(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AppealDecisionRequest request) {
        return SuspensionAnswer.response(decideAppeal.decide(
                number, request.outcome(), request.reasons(), found -> ETags.require(ifMatch, found.version())));
    }

    record SuspensionRequest(
            @NotNull @Schema(examples = "MISUSE") MeasureReason reason,

            @NotBlank
            @Size(max = 1000)
            @Schema(
                    examples = "The permit was used by somebody who does not live at the address.",
                    description = "To the holder, in plain English; names nobody")
            String words,

            @Schema(
                    examples = "The permit was offered for sale on the internet.",
                    description = "Why no notice is given, for whoever looks into it; with it a supervisor alone")
            Optional<@Size(min = 1, max = 1000) String> atOnceBecause,

            @Schema(
                    examples = "2027-01-31",
                    description = "The last day on which it is on hold; when left out somebody has to lift it")
            Optional<LocalDate> untilOn) {

        SuspendPermit.Request asked() {
            return new SuspendPermit.Request(reason, words, atOnceBecause, untilOn);
        }
    }

    record LiftRequest(
            @NotBlank
            @Size(max = 1000)
            @Schema(examples = "You have shown that you live there.", description = "To the holder; names nobody")
            String words) {}
}
