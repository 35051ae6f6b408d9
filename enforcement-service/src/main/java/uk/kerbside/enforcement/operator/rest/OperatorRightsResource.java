package uk.kerbside.enforcement.operator.rest;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.operator.EndRight;
import uk.kerbside.enforcement.operator.JudgeContent;
import uk.kerbside.enforcement.operator.OperatorRight;
import uk.kerbside.enforcement.operator.OperatorRights;
import uk.kerbside.enforcement.operator.PutRight;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** A third party's rights, one by one. */
@Path("/v1/operator-rights")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PARKING_OPERATOR)
@Tag(name = "Operators", description = "Rights third parties tell of: each operator has its own and sees no other")
class OperatorRightsResource {
    private final CallingOperator calling;
    private final SoundContent soundContent;
    private final PutRight putRight;
    private final EndRight endRight;
    private final OperatorRights rights;
    private final RightAnswers answers;

    OperatorRightsResource(
            CallingOperator calling,
            SoundContent soundContent,
            PutRight putRight,
            EndRight endRight,
            OperatorRights rights,
            RightAnswers answers) {
        this.calling = calling;
        this.soundContent = soundContent;
        this.putRight = putRight;
        this.endRight = endRight;
        this.rights = rights;
        this.answers = answers;
    }

    @PUT
    @Path("/{reference}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putOperatorRight",
            summary = "Puts one right under your own reference",
            description = "The same content again changes nothing and needs no If-Match; other content does. Checks are"
                    + " answered with it within a quarter of a second; visibleToOfficers says whether they are.")
    @APIResponse(responseCode = "403", description = "OPERATOR_UNKNOWN, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "PLACE_UNKNOWN, RIGHT_OVER")
    @APIResponse(
            responseCode = "200",
            description = "There was one under this reference",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OperatorRightResponse.class)))
    @APIResponseSchema(value = OperatorRightResponse.class, responseCode = "201")
    public Response put(
            @PathParam("reference") @Size(max = 64) @Parameter(example = "S-20817") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid OperatorRightRequest request) {
        String operator = calling.code();
        PutRight.Put put = putRight.put(
                operator, reference, soundContent.of(request.told(reference)), before -> require(ifMatch, before));
        Response.ResponseBuilder response =
                put.isNew() ? Response.created(URI.create("/v1/operator-rights/" + reference)) : Response.ok();
        return response.entity(answers.of(put.right()))
                .tag(ETags.of(put.right().revision()))
                .build();
    }

    private static void require(String ifMatch, Optional<OperatorRight> before) {
        before.ifPresent(right -> ETags.require(ifMatch, right.revision()));
        if (before.isEmpty() && ifMatch != null) {
            throw new RefusedException(CommonProblem.STALE, "You have no right under this reference.");
        }
    }

    @GET
    @Path("/{reference}")
    @Operation(operationId = "getOperatorRight", summary = "One of your rights")
    @APIResponse(responseCode = "403", description = "OPERATOR_UNKNOWN, FORBIDDEN")
    @APIResponseSchema(value = OperatorRightResponse.class, responseCode = "200")
    public Response get(@PathParam("reference") @Size(max = 64) @Parameter(example = "S-20817") String reference) {
        return answered(rights.find(calling.code(), reference)
                .orElseThrow(() -> new NotFoundException("You have no right " + reference + ".")));
    }

    @POST
    @Path("/{reference}/end")
    @Operation(
            operationId = "endOperatorRight",
            summary = "Ends one of your rights now",
            description = "Never for the past: somebody may have relied on it. Its reference is not used again.")
    @APIResponse(responseCode = "403", description = "OPERATOR_UNKNOWN, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "RIGHT_OVER")
    @APIResponseSchema(value = OperatorRightResponse.class, responseCode = "200")
    public Response end(
            @PathParam("reference") @Size(max = 64) @Parameter(example = "S-20817") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(endRight.end(calling.code(), reference, right -> ETags.require(ifMatch, right.revision())));
    }

    @GET
    @Operation(
            operationId = "listOperatorRights",
            summary = "Your rights, by reference",
            description = "Those put one by one, also when they are over; a series is listed as one.")
    @APIResponse(responseCode = "403", description = "OPERATOR_UNKNOWN, FORBIDDEN")
    public Page<OperatorRightResponse> list(@Valid @BeanParam PageRequest page) {
        return answers.list(calling.code(), page);
    }

    private Response answered(OperatorRight right) {
        return Response.ok(answers.of(right)).tag(ETags.of(right.revision())).build();
    }

    record OperatorRightRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "AB12 CDE")
            String vrm,

            @NotNull @Size(min = 1, max = 50) @Schema(examples = "[\"RO1\"]", description = "The codes of the places")
            List<@NotBlank @Size(max = 40) String> places,

            @NotNull @Size(min = 1, max = 8) @Schema(examples = "[\"PAY_AND_DISPLAY\"]")
            List<@NotNull BayClass> bayClasses,

            @NotNull @Schema(examples = "2026-11-23T09:30:00Z")
            Instant from,

            @NotNull @Schema(examples = "2026-11-23T11:30:00Z")
            Instant until) {

        JudgeContent.Told told(String reference) {
            return new JudgeContent.Told(reference, vrm, places, bayClasses, from, until);
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "OperatorRightRequest[" + places + ", " + from + ", " + until + "]";
        }
    }
}
