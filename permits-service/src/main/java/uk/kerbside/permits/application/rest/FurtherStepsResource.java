package uk.kerbside.permits.application.rest;

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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
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
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.application.AppealRefusal;
import uk.kerbside.permits.application.GiveEvidence;
import uk.kerbside.permits.application.Resubmission;
import uk.kerbside.permits.application.ResubmitApplication;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.quote.NamedVehicles;

/** What an applicant can do when the council asks or says no. */
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
@Tag(name = "Applications", description = "Asking for a permit, from draft to decision and payment")
class FurtherStepsResource {
    private final GiveEvidence giveEvidence;
    private final ResubmitApplication resubmitApplication;
    private final AppealRefusal appealRefusal;
    private final Answers answers;
    private final CurrentActor currentActor;

    FurtherStepsResource(
            GiveEvidence giveEvidence,
            ResubmitApplication resubmitApplication,
            AppealRefusal appealRefusal,
            Answers answers,
            CurrentActor currentActor) {
        this.giveEvidence = giveEvidence;
        this.resubmitApplication = resubmitApplication;
        this.appealRefusal = appealRefusal;
        this.answers = answers;
        this.currentActor = currentActor;
    }

    @POST
    @Path("/applications/{applicationId}/evidence-answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "giveEvidence",
            summary = "Hands an application in again with the evidence an officer asked for",
            description = "Send the documents first. The council goes on with the working days it had left. A trusted"
                    + " person needs the scope \"permits\".")
    @APIResponse(responseCode = "409", description = "NO_EVIDENCE_ASKED, NOTHING_GIVEN")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response giveEvidence(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EvidenceAnswerRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return answers.ok(giveEvidence.give(
                applicationId, request.explanation().orElse(""), found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/applications/{applicationId}/resubmission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "resubmitApplication",
            summary = "Corrects a refused application and hands it in again",
            description = "What is left out stays as it was. It keeps its documents and the working days that were"
                    + " left; its price is worked out anew, and an officer looks at it. Until correctUntil. A trusted"
                    + " person needs the scope \"permits\".")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResubmissionRequest.class),
                            examples = @ExampleObject(name = "another vehicle", value = "{\"vrm\": \"AB12 CDE\"}")))
    @APIResponse(
            responseCode = "409",
            description = "NOT_CORRECTABLE, or a rule says no (the codes of draftApplication); it stays refused")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response resubmit(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ResubmissionRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return answers.ok(resubmitApplication.resubmit(
                applicationId, request.toCore(), found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/applications/{applicationId}/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "appealRefusal",
            summary = "Asks that somebody else than the one who refused decides again",
            description = "Once, and until appealUntil. A trusted person needs the scope \"permits\".")
    @APIResponse(responseCode = "409", description = "NOT_APPEALABLE")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response appeal(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AppealRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return answers.ok(appealRefusal.appeal(
                applicationId, request.grounds(), found -> ETags.require(ifMatch, found.version())));
    }

    record EvidenceAnswerRequest(
            @Schema(examples = "I have no utility bill: they are included in my rent.", description = "If you like")
            Optional<@Size(max = 1000) String> explanation) {}

    record AppealRequest(
            @NotBlank
            @Size(max = 1000)
            @Schema(examples = "My tenancy was renewed in September; I sent the new agreement.", description = "Why")
            String grounds) {}

    record ResubmissionRequest(
            @Schema(examples = "AB12 CDE", description = "The vehicle, if it is one")
            Optional<@Size(max = 40) String> vrm,

            @Schema(examples = "[\"AB12CDE\"]", description = "The vehicles, if there are several")
            Optional<@Size(max = 20) List<@NotNull @Size(max = 40) String>> vrms,

            @Schema(implementation = String.class, examples = "P12M")
            Optional<Period> term,

            @Schema(examples = "2026-12-01", description = "First day")
            Optional<LocalDate> startsOn,

            @Schema(examples = "CP-ANGEL") Optional<@Size(max = 40) String> place,

            @Schema(description = "On which weekdays a season ticket is to be good")
            Optional<@Size(max = 7) List<@NotNull DayOfWeek>> weekdays) {

        private Resubmission toCore() {
            return new Resubmission(new NamedVehicles(vrm, vrms).marks(), term, startsOn, place, weekdays);
        }
    }
}
