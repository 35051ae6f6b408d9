package uk.kerbside.permits.refund.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
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
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.refund.DecideRefund;
import uk.kerbside.permits.refund.PermitRefund;
import uk.kerbside.permits.refund.PermitRefunds;
import uk.kerbside.permits.refund.RefundStatus;
import uk.kerbside.permits.refund.ShowRefunds;

/** Refunds that wait for a second person, and what became of the others. */
@Path("/v1/permit-refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds", description = "What is given back for permits that end before they are used up")
class RefundsResource {
    private static final String STATES = "AWAITING_APPROVAL|REQUESTED|REFUNDED|FAILED|REFUSED|CANCELLED";

    private final PermitRefunds refunds;
    private final ShowRefunds show;
    private final DecideRefund decide;
    private final Pages pages;

    RefundsResource(PermitRefunds refunds, ShowRefunds show, DecideRefund decide, Pages pages) {
        this.refunds = refunds;
        this.show = show;
        this.decide = decide;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.FINANCE})
    @Operation(
            operationId = "listPermitRefunds",
            summary = "Refunds, the longest asked for first",
            description = "Without a status those that wait for a second person: above the limit, proposed, or failed.")
    public Page<RefundAnswer> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("status")
                    @Pattern(regexp = STATES, message = "must be one of " + STATES)
                    @Parameter(description = "Only these")
                    String status) {
        List<RefundStatus> states = Optional.ofNullable(status)
                .map(RefundStatus::valueOf)
                .map(List::of)
                .orElseGet(() -> Arrays.stream(RefundStatus.values())
                        .filter(RefundStatus::waitsForSupervisor)
                        .toList());
        Page<PermitRefund> found = pages.read(
                "permit refunds " + states,
                page,
                (after, limit) -> refunds.search(states, after.map(RefundsResource::position), limit),
                refund -> Position.of(refund.askedAt(), refund.refundId()));
        show.wereListed(found.items());
        return found.map(RefundAnswer::of);
    }

    private static PermitRefunds.ListPosition position(Position position) {
        return new PermitRefunds.ListPosition(position.instant(0), position.text(1));
    }

    @GET
    @Path("/{refundId}")
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.FINANCE})
    @Operation(operationId = "getPermitRefund", summary = "One refund")
    @APIResponseSchema(value = RefundAnswer.class, responseCode = "200")
    public Response get(@PathParam("refundId") @Size(max = 40) @Parameter(example = "RF-4KTZ-8DMR") String refundId) {
        return answered(show.get(refundId));
    }

    @POST
    @Path("/{refundId}/approval")
    @RolesAllowed(Roles.PERMIT_SUPERVISOR)
    @Idempotent
    @Operation(
            operationId = "approvePermitRefund",
            summary = "A second person says yes: accounts gives the money back",
            description =
                    "One that failed is asked for again in the same way. Never by the one who asked for it or gave"
                            + " the permit back, and never about one's own household.")
    @APIResponse(responseCode = "403", description = "OWN_REFUND, OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "REFUND_NOT_WAITING")
    @APIResponseSchema(value = RefundAnswer.class, responseCode = "200")
    public Response approve(
            @PathParam("refundId") @Size(max = 40) @Parameter(example = "RF-4KTZ-8DMR") String refundId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(decide.approve(refundId, found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/{refundId}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PERMIT_SUPERVISOR)
    @Idempotent
    @Operation(
            operationId = "refusePermitRefund",
            summary = "A second person says no: nothing is given back",
            description = "The holder reads the reason.")
    @APIResponse(responseCode = "403", description = "OWN_REFUND, OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "REFUND_NOT_WAITING")
    @APIResponseSchema(value = RefundAnswer.class, responseCode = "200")
    public Response refuse(
            @PathParam("refundId") @Size(max = 40) @Parameter(example = "RF-4KTZ-8DMR") String refundId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RefusalRequest request) {
        return answered(decide.refuse(refundId, request.reason(), found -> ETags.require(ifMatch, found.version())));
    }

    private static Response answered(PermitRefund refund) {
        return Response.ok(RefundAnswer.of(refund))
                .tag(ETags.of(refund.version()))
                .build();
    }

    record RefusalRequest(
            @NotBlank
            @Size(max = 500)
            @Schema(
                    examples = "The fee was waived when the permit was issued.",
                    description = "In plain English, for the holder")
            String reason) {}
}
