package uk.kerbside.permits.application.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.application.Claim;
import uk.kerbside.permits.application.ClaimApplication;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.QueueSearch;
import uk.kerbside.permits.application.ShowApplications;
import uk.kerbside.permits.application.WaitingApplications;

/** What waits for an officer, and who works on it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Reviews", description = "Applications that wait for an officer")
class ReviewQueueResource {
    private final WaitingApplications waiting;
    private final ClaimApplication claimApplication;
    private final ShowApplications show;
    private final Answers answers;
    private final CurrentActor currentActor;
    private final CouncilClock clock;
    private final Pages pages;

    // Seven: it searches, writes down, claims and shows.
    ReviewQueueResource(
            WaitingApplications waiting,
            ClaimApplication claimApplication,
            ShowApplications show,
            Answers answers,
            CurrentActor currentActor,
            CouncilClock clock,
            Pages pages) {
        this.waiting = waiting;
        this.claimApplication = claimApplication;
        this.show = show;
        this.answers = answers;
        this.currentActor = currentActor;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Path("/application-reviews")
    @Operation(
            operationId = "listApplicationReviews",
            summary = "Applications that wait for an officer, the first due first")
    public Page<ReviewAnswer> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam QueueFilter filter) {
        String officer = currentActor.actor().subject();
        Instant now = clock.now();
        Page<PermitApplication> found = pages.read(
                "application reviews " + filter,
                page,
                (after, limit) -> waiting.search(
                        filter.search(after.map(ReviewQueueResource::position), limit, clock.today()), officer, now),
                application -> Position.of(application.decideBy().orElseThrow(), application.id()));
        show.wereQueued(found.items());
        return found.map(application -> answer(application, officer, now));
    }

    private static QueueSearch.Position position(Position position) {
        return new QueueSearch.Position(LocalDate.parse(position.text(0)), position.text(1));
    }

    private ReviewAnswer answer(PermitApplication application, String officer, Instant now) {
        return new ReviewAnswer(
                answers.of(application),
                application.decideBy().filter(clock.today()::isAfter).isPresent(),
                application.escalatedAt(),
                application.claim().filter(claim -> claim.isHeldAt(now)).map(claim -> ClaimAnswer.of(claim, officer)),
                "\"" + ETags.of(application.version()).getValue() + "\"");
    }

    @PUT
    @Path("/applications/{applicationId}/claim")
    @Operation(
            operationId = "claimApplication",
            summary = "Takes an application on: for a while nobody else decides it",
            description = "Safe to repeat: who has it already has it for longer. The claim ends by itself.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, OWN_DECISION, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "NOT_IN_REVIEW, CLAIMED_BY_ANOTHER")
    @APIResponseSchema(value = ReviewAnswer.class, responseCode = "200")
    public Response claim(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(claimApplication.claim(applicationId, found -> ETags.require(ifMatch, found.version())));
    }

    @DELETE
    @Path("/applications/{applicationId}/claim")
    @Operation(
            operationId = "releaseApplication",
            summary = "Gives an application back to the queue",
            description = "A supervisor can give back what somebody else has.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "NOT_CLAIMED, CLAIMED_BY_ANOTHER")
    @APIResponseSchema(value = ReviewAnswer.class, responseCode = "200")
    public Response release(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(claimApplication.release(applicationId, found -> ETags.require(ifMatch, found.version())));
    }

    private Response answered(PermitApplication application) {
        return Response.ok(answer(application, currentActor.actor().subject(), clock.now()))
                .tag(ETags.of(application.version()))
                .build();
    }

    /** What narrows the queue. */
    record QueueFilter(
            @QueryParam("permitType") @Size(max = 40) @Parameter(description = "Only this permit type")
            String permitType,

            @QueryParam("waitingFor")
            @Pattern(regexp = "DECISION|APPEAL", message = "must be DECISION or APPEAL")
            @Parameter(description = "DECISION or APPEAL; both if left out")
            String waitingFor,

            @QueryParam("claim")
            @Pattern(regexp = "FREE|MINE|OTHERS", message = "must be FREE, MINE or OTHERS")
            @Parameter(description = "Who works on them: FREE, MINE or OTHERS; all if left out")
            String claim,

            @QueryParam("overdue")
            @DefaultValue("false")
            @Pattern(regexp = "true|false", message = "must be true or false")
            @Parameter(description = "Only those that were to be decided by a day that is over")
            String overdue) {

        private QueueSearch search(Optional<QueueSearch.Position> after, int limit, LocalDate today) {
            return new QueueSearch(
                    Optional.ofNullable(permitType),
                    Optional.ofNullable(waitingFor).map(QueueSearch.Waiting::valueOf),
                    Optional.ofNullable(claim).map(QueueSearch.ClaimState::valueOf),
                    Optional.of(today).filter(day -> Boolean.parseBoolean(overdue)),
                    after,
                    limit);
        }
    }

    /**
     * One application in the queue.
     *
     * @param overdue whether the day by which it was to be decided is over
     * @param escalatedAt when that was told
     * @param claim who works on it; absent when nobody does
     * @param etag what to send as If-Match with a decision
     */
    record ReviewAnswer(
            ApplicationAnswer application,
            boolean overdue,
            Optional<Instant> escalatedAt,
            Optional<ClaimAnswer> claim,
            @Schema(examples = "\"3\"") String etag) {}

    /** @param mine whether it is the caller */
    record ClaimAnswer(String officer, boolean mine, Instant until) {
        private static ClaimAnswer of(Claim claim, String officer) {
            return new ClaimAnswer(claim.claimedBy(), claim.isOf(officer), claim.claimedUntil());
        }
    }
}
