package uk.kerbside.permits.measure.rest;

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
import uk.kerbside.permits.measure.MeasureReason;
import uk.kerbside.permits.measure.RestorePermit;
import uk.kerbside.permits.measure.RevokePermit;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStanding;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.ShowPermits;

/** Ending permits, and undoing that an end was a mistake. */
@Path("/v1/permits/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PERMIT_SUPERVISOR)
@Tag(name = "Measures", description = "Suspending, revoking and restoring permits")
class CancellationsResource {
    private final RevokePermit revokePermit;
    private final RestorePermit restorePermit;
    private final ShowPermits showPermits;
    private final Permits permits;

    CancellationsResource(
            RevokePermit revokePermit, RestorePermit restorePermit, ShowPermits showPermits, Permits permits) {
        this.revokePermit = revokePermit;
        this.restorePermit = restorePermit;
        this.showPermits = showPermits;
        this.permits = permits;
    }

    @POST
    @Path("/revocation")
    @Idempotent
    @Operation(
            operationId = "revokePermit",
            summary = "Ends a permit before its time",
            description =
                    "It ends at once; its place in the household and its vehicles are free for another permit. One that"
                            + " renews it and is granted already is another permit and stays: followedBy names it.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "PERMIT_NOT_PAID, PERMIT_OVER")
    @APIResponseSchema(value = MeasureAnswer.class, responseCode = "200")
    public Response revoke(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RevocationRequest request) {
        return answered(revokePermit.revoke(
                number, request.reason(), request.words(), found -> ETags.require(ifMatch, found.changedAs())));
    }

    @POST
    @Path("/restoration")
    @Idempotent
    @Operation(
            operationId = "restorePermit",
            summary = "Undoes that a permit was given back, moved or revoked by mistake",
            description = "It is good as if it had never ended, for some weeks after it did. Its place must be free, or"
                    + " beyondLimits says that it comes back all the same; its vehicles must have no other permit of the"
                    + " type; what was to be given back for it stays. One that was suspended when it ended is suspended again."
                    + " One that moved comes back where it was good; the permit it moved to ends at the same moment, and the"
                    + " difference in price is put right: what was paid goes back, what was given back is owed again.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description = "NOT_CANCELLED, CANCELLED_TOO_LONG_AGO, MONEY_ON_ITS_WAY, NEVER_PROVED, MOVED_ON,"
                    + " LIMIT_REACHED, VEHICLE_HAS_PERMIT")
    @APIResponseSchema(value = MeasureAnswer.class, responseCode = "200")
    public Response restore(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RestorationRequest request) {
        return answered(restorePermit.restore(
                number,
                request.words(),
                request.beyondLimits().orElse(false),
                found -> ETags.require(ifMatch, found.changedAs())));
    }

    private Response answered(Permit permit) {
        return Response.ok(new MeasureAnswer(
                        permit.number(),
                        showPermits.standing(permit),
                        permit.validUntil(),
                        permit.endedAt(),
                        permits.findSuccessor(permit.number()).map(Permit::number)))
                .tag(ETags.of(permit.changedAs()))
                .build();
    }

    record RevocationRequest(
            @NotNull @Schema(examples = "NO_LONGER_ENTITLED")
            MeasureReason reason,

            @NotBlank
            @Size(max = 1000)
            @Schema(examples = "You no longer live in the zone.", description = "To the holder; names nobody")
            String words) {}

    record RestorationRequest(
            @NotBlank
            @Size(max = 1000)
            @Schema(
                    examples = "We revoked the wrong permit, and apologise.",
                    description = "To the holder; names nobody")
            String words,

            @Schema(
                    examples = "false",
                    description = "Whether it comes back though somebody else has its place meanwhile; no if left out")
            Optional<Boolean> beyondLimits) {}

    /** What the permit amounts to now. */
    record MeasureAnswer(
            @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
            PermitStanding status,
            Instant validUntil,
            Optional<Instant> endedAt,

            @Schema(
                    examples = "P-7KQ2-9XNM-2",
                    description =
                            "The permit that renews it or that it moved to: it stays as it is, and is revoked by itself")
            Optional<String> followedBy) {}
}
