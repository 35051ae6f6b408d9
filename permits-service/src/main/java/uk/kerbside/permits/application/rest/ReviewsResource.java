package uk.kerbside.permits.application.rest;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.application.ApplicationMessage;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.ApproveApplication;
import uk.kerbside.permits.application.DecisionReason;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.RefuseApplication;

/** What waits for an officer, and what officers decide. Never their own household's. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Reviews", description = "Applications that wait for an officer")
class ReviewsResource {
    private final ApproveApplication approveApplication;
    private final RefuseApplication refuseApplication;
    private final Applications applications;
    private final ApplicationMessage message;
    private final CouncilClock clock;
    private final Pages pages;

    ReviewsResource(
            ApproveApplication approveApplication,
            RefuseApplication refuseApplication,
            Applications applications,
            ApplicationMessage message,
            CouncilClock clock,
            Pages pages) {
        this.approveApplication = approveApplication;
        this.refuseApplication = refuseApplication;
        this.applications = applications;
        this.message = message;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Path("/application-reviews")
    @Operation(operationId = "listApplicationReviews", summary = "Applications in review, the first due first")
    public Page<ReviewAnswer> list(@Valid @BeanParam PageRequest page) {
        LocalDate today = clock.today();
        return pages.read(
                        "application reviews",
                        page,
                        (after, limit) -> after.map(
                                        position -> applications.listInReviewAfter(position(position), limit))
                                .orElseGet(() -> applications.listInReview(limit)),
                        application -> Position.of(application.decideBy().orElseThrow(), application.id()))
                .map(application -> new ReviewAnswer(
                        answer(application),
                        application.decideBy().filter(today::isAfter).isPresent(),
                        "\"" + ETags.of(application.version()).getValue() + "\""));
    }

    private static Applications.QueuePosition position(Position position) {
        return new Applications.QueuePosition(LocalDate.parse(position.text(0)), position.text(1));
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
            description = "NOT_IN_REVIEW, LIMIT_REACHED, VEHICLE_HAS_PERMIT, or a rule says no meanwhile (the codes of"
                    + " draftApplication)")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response approve(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(approveApplication.approve(applicationId, found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/applications/{applicationId}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "refuseApplication", summary = "Refuses an application in review, with reason and remedy")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "NOT_IN_REVIEW")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response refuse(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RefusalRequest request) {
        return answered(refuseApplication.refuse(
                applicationId, request.reason(), request.remedy(), found -> ETags.require(ifMatch, found.version())));
    }

    private Response answered(PermitApplication application) {
        return Response.ok(answer(application))
                .tag(ETags.of(application.version()))
                .build();
    }

    private ApplicationAnswer answer(PermitApplication application) {
        return ApplicationAnswer.of(application, message.of(application));
    }

    /** @param remedy what the applicant can do about it, in plain English */
    record RefusalRequest(
            @NotNull @Schema(examples = "EVIDENCE_NOT_ACCEPTED")
            DecisionReason reason,

            @NotBlank @Size(max = 1000) @Schema(examples = "Send a utility bill not older than three months.")
            String remedy) {}

    /**
     * One application in the queue.
     *
     * @param overdue whether the day by which it was to be decided is over
     * @param etag what to send as If-Match with a decision
     */
    record ReviewAnswer(
            ApplicationAnswer application,
            boolean overdue,
            @Schema(examples = "\"3\"") String etag) {}
}
