package uk.kerbside.permits.permit.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.ReportPaperLost;
import uk.kerbside.permits.permit.ShowPermits;
import uk.kerbside.permits.permit.SurrenderPermit;

/** Seeing permits and giving them back. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/permits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Permits", description = "What was granted, to which vehicles, where and until when")
class PermitsResource {
    private final Permits permits;
    private final ShowPermits showPermits;
    private final SurrenderPermit surrenderPermit;
    private final ReportPaperLost reportPaperLost;
    private final CurrentActor currentActor;
    private final CouncilClock clock;
    private final Pages pages;

    PermitsResource(
            Permits permits,
            ShowPermits showPermits,
            SurrenderPermit surrenderPermit,
            ReportPaperLost reportPaperLost,
            CurrentActor currentActor,
            CouncilClock clock,
            Pages pages) {
        this.permits = permits;
        this.showPermits = showPermits;
        this.surrenderPermit = surrenderPermit;
        this.reportPaperLost = reportPaperLost;
        this.currentActor = currentActor;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "listPermits", summary = "The account's permits, the latest first")
    public Page<PermitAnswer> list(@Valid @BeanParam PageRequest page) {
        currentActor.requireScope(Trust.PERMITS);
        String accountId = currentActor.accountId();
        Page<Permit> found = pages.read(
                "permits of " + accountId,
                page,
                (after, limit) -> after.map(position -> permits.listAfter(accountId, position(position), limit))
                        .orElseGet(() -> permits.list(accountId, limit)),
                permit -> Position.of(permit.grantedAt(), permit.number()));
        showPermits.wereListed(found.items());
        return found.map(this::answer);
    }

    private static Permits.PermitPosition position(Position position) {
        return new Permits.PermitPosition(position.instant(0), position.text(1));
    }

    @GET
    @Path("/{number}")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "getPermit",
            summary = "One permit, as it stands now",
            description =
                    "The status is worked out by the rule that answers officers. visibleToOfficers is true only when"
                            + " enforcement has said that it answers from this very state.")
    @APIResponseSchema(value = PermitAnswer.class, responseCode = "200")
    public Response get(@PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number) {
        return answered(showPermits.get(number));
    }

    @POST
    @Path("/{number}/surrender")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "surrenderPermit",
            summary = "Gives a permit back",
            description =
                    "It ends at once; its place in the household and its vehicles are free for another permit. What"
                            + " is given back is what a refund quote says at the same instant, and stands in refunds. A"
                            + " trusted person needs the scope \"permits\".")
    @APIResponse(responseCode = "409", description = "PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_PROVISIONAL")
    @APIResponseSchema(value = PermitAnswer.class, responseCode = "200")
    public Response surrender(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        currentActor.requireScope(Trust.PERMITS);
        return answered(surrenderPermit.surrender(number, found -> ETags.require(ifMatch, found.changedAs())));
    }

    @POST
    @Path("/{number}/paper-loss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "reportPaperLost",
            summary = "The paper of a permit is lost, stolen or unreadable: for the remainder it is virtual",
            description = "For nothing, and at once. A trusted person needs the scope \"permits\".")
    @APIResponse(responseCode = "409", description = "NOT_ON_PAPER, PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_SUSPENDED")
    @APIResponseSchema(value = PermitAnswer.class, responseCode = "200")
    public Response reportPaperLost(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PaperLoss loss) {
        currentActor.requireScope(Trust.PERMITS);
        return answered(
                reportPaperLost.report(number, loss.fate(), found -> ETags.require(ifMatch, found.changedAs())));
    }

    record PaperLoss(
            @NotNull @Schema(examples = "LOST", description = "What became of the paper")
            ReportPaperLost.Fate fate) {}

    private Response answered(Permit permit) {
        return Response.ok(answer(permit)).tag(ETags.of(permit.changedAs())).build();
    }

    private PermitAnswer answer(Permit permit) {
        return PermitAnswer.of(
                permit,
                showPermits.standing(permit),
                showPermits.isVisibleToOfficers(permit),
                showPermits.refunds(permit),
                clock.now(),
                clock.zone());
    }
}
