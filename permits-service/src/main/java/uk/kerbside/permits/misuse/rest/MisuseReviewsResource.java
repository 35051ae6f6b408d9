package uk.kerbside.permits.misuse.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import uk.kerbside.events.permits.MisuseOutcome;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.misuse.ClaimReport;
import uk.kerbside.permits.misuse.DecideReport;
import uk.kerbside.permits.misuse.MisuseReport;
import uk.kerbside.permits.misuse.MisuseReports;
import uk.kerbside.permits.misuse.ReportStatus;
import uk.kerbside.permits.misuse.ShowReports;

/** Reports of misuse that wait for an officer, and what an officer decides. */
@Path("/v1/misuse-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Misuse", description = "Reports that permits are misused, and what comes of them")
class MisuseReviewsResource {
    private final ShowReports show;
    private final ClaimReport claimReport;
    private final DecideReport decideReport;
    private final CurrentActor currentActor;
    private final CouncilClock clock;
    private final Pages pages;

    MisuseReviewsResource(
            ShowReports show,
            ClaimReport claimReport,
            DecideReport decideReport,
            CurrentActor currentActor,
            CouncilClock clock,
            Pages pages) {
        this.show = show;
        this.claimReport = claimReport;
        this.decideReport = decideReport;
        this.currentActor = currentActor;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "listMisuseReviews", summary = "Reports of misuse, the first due first")
    public Page<MisuseAnswer> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam MisuseFilter filter) {
        return pages.read(
                        "misuse reviews " + filter,
                        page,
                        (after, limit) -> show.search(filter.search(after, limit, clock.today())),
                        report -> Position.of(report.decideBy(), report.id()))
                .map(this::answer);
    }

    @GET
    @Path("/{reportId}")
    @Operation(
            operationId = "getMisuseReview",
            summary = "One report of misuse, with earlier upheld ones about the same account counted")
    @APIResponseSchema(value = MisuseAnswer.class, responseCode = "200")
    public Response get(@PathParam("reportId") @Size(max = 40) @Parameter(example = "M-7KQ2-9XNM") String reportId) {
        return answered(show.get(reportId));
    }

    @PUT
    @Path("/{reportId}/claim")
    @Operation(
            operationId = "claimMisuseReport",
            summary = "Takes a report on: for a while nobody else decides it",
            description = "Safe to repeat: who has it already has it for longer. The claim ends by itself.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "REPORT_DECIDED, REPORT_WITH_COLLEAGUE")
    @APIResponseSchema(value = MisuseAnswer.class, responseCode = "200")
    public Response claim(
            @PathParam("reportId") @Size(max = 40) @Parameter(example = "M-7KQ2-9XNM") String reportId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(claimReport.claim(reportId, found -> ETags.require(ifMatch, found.version())));
    }

    @DELETE
    @Path("/{reportId}/claim")
    @Operation(
            operationId = "releaseMisuseReport",
            summary = "Gives a report back to the queue",
            description = "A supervisor can give back what somebody else has.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "REPORT_DECIDED, REPORT_WITH_COLLEAGUE, REPORT_NOT_CLAIMED")
    @APIResponseSchema(value = MisuseAnswer.class, responseCode = "200")
    public Response release(
            @PathParam("reportId") @Size(max = 40) @Parameter(example = "M-7KQ2-9XNM") String reportId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(claimReport.release(reportId, found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/{reportId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "decideMisuseReport",
            summary = "Decides a report: no case, a warning, or a suspension",
            description =
                    "The holder is told of a warning and of a suspension, with the words given, and never who"
                            + " reported. A suspension has its notice and its appeal like any other; at once a supervisor alone.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, SUPERVISOR_NEEDED, FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description = "REPORT_DECIDED, REPORT_WITH_COLLEAGUE, PERMIT_NOT_NAMED, ALREADY_SUSPENDED, OUTLASTS_PERMIT,"
                    + " PERMIT_NOT_PAID, PERMIT_OVER")
    @APIResponseSchema(value = MisuseAnswer.class, responseCode = "200")
    public Response decide(
            @PathParam("reportId") @Size(max = 40) @Parameter(example = "M-7KQ2-9XNM") String reportId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MisuseDecisionRequest request) {
        return answered(
                decideReport.decide(reportId, request.decision(), found -> ETags.require(ifMatch, found.version())));
    }

    private MisuseAnswer answer(MisuseReport report) {
        return MisuseAnswer.of(
                report,
                show.candidates(report),
                show.earlierUpheld(report),
                currentActor.actor().subject(),
                clock);
    }

    private Response answered(MisuseReport report) {
        return Response.ok(answer(report)).tag(ETags.of(report.version())).build();
    }

    /** What narrows the queue. */
    record MisuseFilter(
            @QueryParam("status")
            @DefaultValue("OPEN")
            @Pattern(regexp = "OPEN|DECIDED", message = "must be OPEN or DECIDED")
            @Parameter(description = "OPEN or DECIDED; OPEN if left out")
            String status,

            @QueryParam("claim")
            @Pattern(regexp = "FREE|MINE|OTHERS", message = "must be FREE, MINE or OTHERS")
            @Parameter(description = "Who works on them: FREE, MINE or OTHERS; all if left out")
            String claim,

            @QueryParam("overdue")
            @DefaultValue("false")
            @Pattern(regexp = "true|false", message = "must be true or false")
            @Parameter(description = "Only those that were to be decided by a day that is over")
            String overdue,

            @QueryParam("escalated")
            @DefaultValue("false")
            @Pattern(regexp = "true|false", message = "must be true or false")
            @Parameter(description = "Only those of which was noticed that they were not decided in time")
            String escalated) {

        private MisuseReports.Search search(Optional<Position> after, int limit, LocalDate today) {
            return new MisuseReports.Search(
                    ReportStatus.valueOf(status),
                    Optional.ofNullable(claim).map(MisuseReports.ClaimState::valueOf),
                    Optional.of(today).filter(day -> Boolean.parseBoolean(overdue)),
                    Boolean.parseBoolean(escalated),
                    after.map(position ->
                            new MisuseReports.Position(LocalDate.parse(position.text(0)), position.text(1))),
                    limit);
        }
    }

    record MisuseDecisionRequest(
            @NotNull @Schema(examples = "WARNING") MisuseOutcome outcome,

            @NotBlank
            @Size(max = 2000)
            @Schema(examples = "Seen on three nights; the holder explains it.", description = "For colleagues only")
            String note,

            @Schema(examples = "P-7KQ2-9XNM", description = "Needed where the report names none")
            Optional<@Size(max = 40) String> permitNumber,

            @Schema(
                    examples = "The permit was seen in a vehicle that is not yours.",
                    description = "To the holder; names nobody. Needed for a warning and a suspension")
            Optional<@Size(min = 1, max = 1000) String> words,

            @Schema(
                    examples = "It is offered for sale.",
                    description = "Why a suspension is not announced before; with it a supervisor alone")
            Optional<@Size(min = 1, max = 1000) String> atOnceBecause,

            @Schema(examples = "2027-01-31", description = "The last day of a suspension")
            Optional<LocalDate> untilOn) {

        DecideReport.Decision decision() {
            return new DecideReport.Decision(outcome, note, permitNumber, words, atOnceBecause, untilOn);
        }

        /** What people write may name others. */
        @Override
        public String toString() {
            return "MisuseDecisionRequest[" + outcome + "]";
        }
    }
}
