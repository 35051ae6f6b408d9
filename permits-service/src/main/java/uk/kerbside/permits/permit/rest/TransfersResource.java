package uk.kerbside.permits.permit.rest;

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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.TransferPermit;
import uk.kerbside.permits.permit.TransferReason;

/** A permit gets another holder. */
@Path("/v1/permits/{number}/transfer")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Permits", description = "What was granted, to which vehicles, where and until when")
class TransfersResource {
    private final TransferPermit transferPermit;

    TransfersResource(TransferPermit transferPermit) {
        this.transferPermit = transferPermit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "transferPermit",
            summary = "Gives a permit another holder, after a death or for who looks after somebody's affairs",
            description =
                    "The officer names the holder until now in Kerbside-On-Behalf-Of. Vehicles, term and position stay."
                            + " What was seen as evidence is kept and told to nobody.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description = "PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_SUSPENDED, PERMIT_PROVISIONAL, NOT_TRANSFERABLE,"
                    + " OTHER_PROPERTY, LIMIT_REACHED")
    @APIResponseSchema(value = TransferAnswer.class, responseCode = "200")
    public Response transfer(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TransferRequest request) {
        Permit permit = transferPermit.transfer(
                number,
                new TransferPermit.Request(request.toAccount(), request.reason(), request.evidence()),
                found -> ETags.require(ifMatch, found.changedAs()));
        return Response.ok(new TransferAnswer(permit.number(), permit.accountId(), permit.validUntil()))
                .tag(ETags.of(permit.changedAs()))
                .build();
    }

    record TransferRequest(
            @NotBlank @Size(max = 64) @Schema(examples = "A-3FQD-8KTM", description = "The account of the new holder")
            String toAccount,

            @NotNull TransferReason reason,

            @NotBlank @Size(max = 500) @Schema(examples = "Death certificate seen at the counter on 1 March.")
            String evidence) {
        /** What somebody has seen may name people. */
        @Override
        public String toString() {
            return "TransferRequest[" + reason + "]";
        }
    }

    record TransferAnswer(
            @Schema(examples = "P-7KQ2-9XNM") String number,
            @Schema(examples = "A-3FQD-8KTM") String accountId,
            Instant validUntil) {}
}
