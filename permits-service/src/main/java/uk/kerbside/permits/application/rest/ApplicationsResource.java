package uk.kerbside.permits.application.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.DraftApplication;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.ShowApplications;
import uk.kerbside.permits.application.SubmitApplication;
import uk.kerbside.permits.application.WithdrawApplication;
import uk.kerbside.permits.holder.Trust;

/** Applying for permits. Customers for themselves, staff on a customer's behalf. */
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
class ApplicationsResource {
    private final DraftApplication draftApplication;
    private final SubmitApplication submitApplication;
    private final WithdrawApplication withdrawApplication;
    private final ShowApplications show;
    private final Applications applications;
    private final Answers answers;
    private final CurrentActor currentActor;
    private final Pages pages;

    // One for each operation, and what shows the result.
    ApplicationsResource(
            DraftApplication draftApplication,
            SubmitApplication submitApplication,
            WithdrawApplication withdrawApplication,
            ShowApplications show,
            Applications applications,
            Answers answers,
            CurrentActor currentActor,
            Pages pages) {
        this.draftApplication = draftApplication;
        this.submitApplication = submitApplication;
        this.withdrawApplication = withdrawApplication;
        this.show = show;
        this.applications = applications;
        this.answers = answers;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @POST
    @Path("/applications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "draftApplication",
            summary = "Keeps a draft of an application, if the rules allow one",
            description =
                    "A draft holds no place and fixes no price: both come with the submission. A trusted person needs"
                            + " the scope \"permits\".")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationRequest.class),
                            examples = @ExampleObject(name = "a year for one vehicle", value = """
                            {"permitType": "RESIDENT", "vrm": "AB12 CDE", "term": "P12M"}""")))
    @APIResponse(
            responseCode = "409",
            description = "TYPE_CLOSED, TYPE_NOT_YET_OPEN, NOT_APPLIED_FOR, HOLDER_NOT_ELIGIBLE, NO_PROPERTY,"
                    + " NOT_IN_A_ZONE, NOT_ON_A_SCHOOL_STREET, CAR_FREE_PROPERTY, LIMIT_REACHED, VEHICLE_MISSING,"
                    + " TOO_MANY_VEHICLES, VEHICLE_NOT_ON_ACCOUNT, VEHICLE_HAS_PERMIT, START_IN_THE_PAST,"
                    + " START_TOO_FAR_AHEAD, NOTICE_TOO_SHORT, TERM_NOT_OFFERED, PLACE_NEEDED, PLACE_NOT_OFFERED,"
                    + " WEEKDAYS_NEEDED, WEEKDAYS_NOT_OFFERED")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "201")
    public Response draft(@NotNull @Valid ApplicationRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        PermitApplication application = draftApplication.draft(
                currentActor.accountId(),
                request.toCore(),
                request.joinWaitingList().orElse(false));
        return answers.marked(Response.created(URI.create("/v1/applications/" + application.id())), application);
    }

    @GET
    @Path("/applications")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "listApplications", summary = "The account's applications, the latest first")
    public Page<ApplicationAnswer> list(@Valid @BeanParam PageRequest page) {
        currentActor.requireScope(Trust.PERMITS);
        String accountId = currentActor.accountId();
        Page<PermitApplication> found = pages.read(
                "applications of " + accountId,
                page,
                (after, limit) -> after.map(position -> applications.listAfter(accountId, position(position), limit))
                        .orElseGet(() -> applications.list(accountId, limit)),
                application -> Position.of(application.createdAt(), application.id()));
        show.wereListed(found.items());
        return found.map(answers::of);
    }

    private static Applications.ListPosition position(Position position) {
        return new Applications.ListPosition(position.instant(0), position.text(1));
    }

    @GET
    @Path("/applications/{applicationId}")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "getApplication", summary = "One application, as it stands now")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response get(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId) {
        return answers.ok(show.get(applicationId));
    }

    @POST
    @Path("/applications/{applicationId}/submission")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "submitApplication",
            summary = "Submits a draft: it is decided at once, or by an officer",
            description = "ISSUED: the permit is free and good. AWAITING_PAYMENT: approved and NOT YET VALID; price and"
                    + " place are fixed until payableUntil. IN_REVIEW: an officer decides by decideBy. A trusted person"
                    + " needs the scope \"permits\".")
    @APIResponse(
            responseCode = "409",
            description = "NOT_A_DRAFT, or a rule says no meanwhile (the codes of draftApplication); it stays a draft")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response submit(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId) {
        currentActor.requireScope(Trust.PERMITS);
        return answers.ok(submitApplication.submit(applicationId));
    }

    @POST
    @Path("/applications/{applicationId}/withdrawal")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "withdrawApplication",
            summary = "Takes an application back",
            description = "One that waits for payment is WITHDRAWING until accounts has withdrawn its charge, or issued"
                    + " after all when it was paid just before. A trusted person needs the scope \"permits\".")
    @APIResponse(responseCode = "409", description = "NOT_WITHDRAWABLE")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response withdraw(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        currentActor.requireScope(Trust.PERMITS);
        return answers.ok(
                withdrawApplication.withdraw(applicationId, found -> ETags.require(ifMatch, found.version())));
    }
}
