package uk.kerbside.visitor.visit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
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
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.visitor.visit.EndVisit;
import uk.kerbside.visitor.visit.StartVisit;
import uk.kerbside.visitor.visit.Visit;
import uk.kerbside.visitor.visit.Visits;

/** Starting, seeing and ending visits. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Visits", description = "Virtual visitor stays")
class VisitsResource {
    /** What a trusted person needs to spend the household's credit. */
    private static final String SCOPE = "visits";

    private final StartVisit startVisit;
    private final EndVisit endVisit;
    private final Visits visits;
    private final VisitAnswers answers;
    private final CurrentActor currentActor;
    private final Pages pages;

    VisitsResource(
            StartVisit startVisit,
            EndVisit endVisit,
            Visits visits,
            VisitAnswers answers,
            CurrentActor currentActor,
            Pages pages) {
        this.startVisit = startVisit;
        this.endVisit = endVisit;
        this.visits = visits;
        this.answers = answers;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "startVisit",
            summary = "Starts a visit in the household's own zone, now or later",
            description = "A unit is four hours of controlled time on one local day. Cover ends with the controlled"
                    + " hours of the day; units that are not needed are not spent. A trusted"
                    + " person needs the scope \"visits\".")
    @APIResponse(
            responseCode = "409",
            description = "NO_CREDIT, NOT_CONTROLLED, ZONE_UNKNOWN, START_IN_THE_PAST, START_TOO_FAR_AHEAD,"
                    + " TOO_MANY_VISITS, MARK_ALREADY_VISITING, NO_PROPERTY, NOT_IN_A_ZONE, RESIDENCY_NOT_PROVED,"
                    + " VISITOR_PERMITS_NOT_OFFERED")
    @APIResponseSchema(value = VisitAnswers.VisitAnswer.class, responseCode = "201")
    public Response start(@NotNull @Valid VisitRequest request) {
        currentActor.requireScope(SCOPE);
        Visit visit =
                startVisit.start(currentActor.accountId(), mark(request.vrm()), request.units(), request.startsAt());
        return answer(Response.created(URI.create("/v1/visits/" + visit.visitId())), visit);
    }

    @GET
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "listVisits", summary = "The account's visits, the latest start first")
    public Page<VisitAnswers.VisitAnswer> list(@Valid @BeanParam PageRequest page) {
        currentActor.requireScope(SCOPE);
        String accountId = currentActor.accountId();
        return pages.read(
                        "visits of " + accountId,
                        page,
                        (after, limit) -> visits.list(accountId, after.map(VisitsResource::position), limit),
                        visit -> Position.of(visit.from(), visit.visitId()))
                .map(answers::of);
    }

    @GET
    @Path("/{visitId}")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "getVisit", summary = "One visit")
    @APIResponseSchema(value = VisitAnswers.VisitAnswer.class, responseCode = "200")
    public Response get(@PathParam("visitId") @Schema(examples = "V-7KQ2-9XNM") String visitId) {
        Visit visit = visits.find(visitId)
                .filter(found -> currentActor.mayReach(found.accountId(), SCOPE))
                .orElseThrow(() -> new NotFoundException("There is no visit " + visitId + "."));
        return answer(Response.ok(), visit);
    }

    @POST
    @Path("/{visitId}/end")
    @Idempotent
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "endVisit",
            summary = "Ends a visit early, or calls it off",
            description = "Units that were not begun come back to the household; before the start all of them do.")
    @APIResponse(responseCode = "409", description = "VISIT_OVER")
    @APIResponseSchema(value = VisitAnswers.VisitAnswer.class, responseCode = "200")
    public Response end(
            @PathParam("visitId") @Schema(examples = "V-7KQ2-9XNM") String visitId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        currentActor.requireScope(SCOPE);
        Visit visit =
                endVisit.end(currentActor.accountId(), visitId, found -> ETags.require(ifMatch, found.revision()));
        return answer(Response.ok(), visit);
    }

    private static Vrm mark(String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException("/vrm", e.getMessage());
        }
    }

    private static Visits.VisitPosition position(Position position) {
        return new Visits.VisitPosition(position.instant(0), position.text(1));
    }

    private Response answer(Response.ResponseBuilder response, Visit visit) {
        return response.entity(answers.of(visit))
                .tag(ETags.of(visit.revision()))
                .build();
    }

    record VisitRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "AB12 CDE", description = "The visitor's registration mark")
            String vrm,

            @NotNull
            @Min(1)
            @Max(100)
            @Schema(examples = "1", description = "Units to spend at most; one is four hours")
            Integer units,

            @Schema(examples = "2026-11-24T18:00:00Z", description = "When it starts; now when left out")
            Optional<Instant> startsAt) {}
}
