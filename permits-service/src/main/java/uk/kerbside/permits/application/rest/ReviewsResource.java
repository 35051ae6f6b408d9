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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.application.AppealOutcome;
import uk.kerbside.permits.application.ApproveApplication;
import uk.kerbside.permits.application.AskForEvidence;
import uk.kerbside.permits.application.DecideAppeal;
import uk.kerbside.permits.application.DecisionReason;
import uk.kerbside.permits.application.RefuseApplication;

/** What officers decide, or ask before they do. Never their own household's. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Reviews", description = "Applications that wait for an officer")
class ReviewsResource {
    private final ApproveApplication approveApplication;
    private final RefuseApplication refuseApplication;
    private final AskForEvidence askForEvidence;
    private final DecideAppeal decideAppeal;
    private final Answers answers;

    ReviewsResource(
            ApproveApplication approveApplication,
            RefuseApplication refuseApplication,
            AskForEvidence askForEvidence,
            DecideAppeal decideAppeal,
            Answers answers) {
        this.approveApplication = approveApplication;
        this.refuseApplication = refuseApplication;
        this.askForEvidence = askForEvidence;
        this.decideAppeal = decideAppeal;
        this.answers = answers;
    }

    @POST
    @Path("/applications/{applicationId}/approval")
    @Idempotent
    @Operation(
            operationId = "approveApplication",
            summary = "Approves an application in review",
            description = "Limits hold for officers too. What costs nothing is issued at once; otherwise its charge is"
                    + " raised.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description =
                    "NOT_IN_REVIEW, CLAIMED_BY_ANOTHER, LIMIT_REACHED, VEHICLE_HAS_PERMIT, or a rule says no meanwhile (the codes of"
                            + " draftApplication)")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response approve(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answers.ok(approveApplication.approve(applicationId, found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/applications/{applicationId}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "refuseApplication", summary = "Refuses an application in review, with reason and remedy")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "NOT_IN_REVIEW, CLAIMED_BY_ANOTHER")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response refuse(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RefusalRequest request) {
        return answers.ok(refuseApplication.refuse(
                applicationId, request.reason(), request.remedy(), found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/applications/{applicationId}/evidence-request")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "askForEvidence",
            summary = "Asks the applicant for more evidence",
            description = "The council's clock stops; it goes on with the days left when the applicant hands in again."
                    + " Never answered, the application is closed.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "NOT_IN_REVIEW, CLAIMED_BY_ANOTHER")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response askForEvidence(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EvidenceRequest request) {
        return answers.ok(askForEvidence.ask(
                applicationId, request.documents(), request.words(), found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/applications/{applicationId}/appeal-decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "decideAppeal",
            summary = "Decides an appeal: the refusal is upheld, or the application granted after all",
            description =
                    "Never by the officer who refused. What is granted is approved in the same step; limits hold.")
    @APIResponse(responseCode = "403", description = "OWN_DECISION, OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description = "NOT_APPEALED, CLAIMED_BY_ANOTHER, LIMIT_REACHED, VEHICLE_HAS_PERMIT, or a rule says no"
                    + " meanwhile (the codes of draftApplication)")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response decideAppeal(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AppealDecisionRequest request) {
        return answers.ok(decideAppeal.decide(
                applicationId, request.outcome(), request.reasons(), found -> ETags.require(ifMatch, found.version())));
    }

    /**
     * @param documents any of which would help, as the catalogue calls them
     * @param words what is asked for and why, in plain English
     */
    record EvidenceRequest(
            @NotNull @Size(min = 1, max = 10) @Schema(examples = "[\"UTILITY_BILL\", \"BANK_STATEMENT\"]")
            List<@NotBlank @Size(max = 60) String> documents,

            @NotBlank
            @Size(max = 1000)
            @Schema(
                    examples =
                            "Send a utility bill or a bank statement of the last three months: the one you sent is older.")
            String words) {}

    /** @param reasons in plain English, for the applicant */
    record AppealDecisionRequest(
            @NotNull @Schema(examples = "UPHELD") AppealOutcome outcome,

            @NotBlank @Size(max = 1000) @Schema(examples = "The tenancy agreement ended in October.")
            String reasons) {}

    /** @param remedy what the applicant can do about it, in plain English */
    record RefusalRequest(
            @NotNull @Schema(examples = "EVIDENCE_NOT_ACCEPTED")
            DecisionReason reason,

            @NotBlank @Size(max = 1000) @Schema(examples = "Send a utility bill not older than three months.")
            String remedy) {}
}
