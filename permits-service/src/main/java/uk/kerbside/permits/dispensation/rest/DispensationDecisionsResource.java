package uk.kerbside.permits.dispensation.rest;

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
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.dispensation.DecideDispensation;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.dispensation.EndDispensation;
import uk.kerbside.permits.dispensation.ShowDispensations;

/** What the council decides about dispensations. */
@Path("/v1/dispensations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Dispensations", description = "The council's leave for named vehicles to wait where no permit allows it")
class DispensationDecisionsResource {
    private static final String EXAMPLE = "D-7KQ2-9XNM";

    private final DecideDispensation decideDispensation;
    private final EndDispensation endDispensation;
    private final ShowDispensations show;
    private final InstantSource clock;

    DispensationDecisionsResource(
            DecideDispensation decideDispensation,
            EndDispensation endDispensation,
            ShowDispensations show,
            InstantSource clock) {
        this.decideDispensation = decideDispensation;
        this.endDispensation = endDispensation;
        this.show = show;
        this.clock = clock;
    }

    @POST
    @Path("/{reference}/decision")
    @Idempotent
    @Operation(
            operationId = "decideDispensation",
            summary = "Grants or refuses a dispensation",
            description =
                    "What is granted covers its vehicles at once. It is never good on double yellow lines, in bays"
                            + " for disabled people or at bus stops, unless an order says so and is named.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description = "DISPENSATION_DECIDED, DISPENSATION_OVER, ORDER_NEEDED, SUSPENSION_ELSEWHERE")
    @APIResponseSchema(value = DispensationAnswer.class, responseCode = "200")
    public Response decide(
            @PathParam("reference") @Size(max = 40) @Parameter(example = EXAMPLE) String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return answered(
                switch (request.outcome()) {
                    case GRANTED ->
                        decideDispensation.grant(
                                reference, request.grant(), found -> ETags.require(ifMatch, found.version()));
                    case REFUSED ->
                        decideDispensation.refuse(
                                reference, request.refusal(), found -> ETags.require(ifMatch, found.version()));
                });
    }

    @POST
    @Path("/{reference}/revocation")
    @Idempotent
    @Operation(
            operationId = "revokeDispensation",
            summary = "Ends a dispensation before its time: its vehicles are covered no longer")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "DISPENSATION_OVER, DISPENSATION_NOT_GRANTED")
    @APIResponseSchema(value = DispensationAnswer.class, responseCode = "200")
    public Response revoke(
            @PathParam("reference") @Size(max = 40) @Parameter(example = EXAMPLE) String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DispensationRevocation request) {
        return answered(
                endDispensation.revoke(reference, request.words(), found -> ETags.require(ifMatch, found.version())));
    }

    private Response answered(Dispensation dispensation) {
        return Response.ok(answer(dispensation))
                .tag(ETags.of(dispensation.version()))
                .build();
    }

    private DispensationAnswer answer(Dispensation dispensation) {
        return DispensationAnswer.of(dispensation, clock.instant(), show.isVisibleToOfficers(dispensation));
    }

    record DispensationRevocation(
            @NotBlank
            @Size(max = 1000)
            @Schema(examples = "The street is needed for an emergency.", description = "To its holder")
            String words) {}
}
