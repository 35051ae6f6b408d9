package uk.kerbside.testkit.endpoint;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.problem.NotFoundException;

/** Two endpoints as they should be, and one for each thing that can be wrong with an endpoint. */
@Path("/v1/samples")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
class SamplesResource {
    record Part(
            @NotBlank @Size(max = 10) @Schema(examples = "wheel")
            String label) {}

    record Sample(
            @NotBlank @Size(max = 20) @Schema(examples = "a thing")
            String name,

            @NotNull @Min(0) @Max(9) @Schema(examples = "3") Integer count,
            @Schema(examples = "2026-11-23") LocalDate madeOn,
            @NotNull @Size(min = 1, max = 5) List<@NotNull @Valid Part> parts,
            @Schema(examples = "{\"a\": \"b\"}") Map<String, String> notes) {}

    record Weight(@Schema(examples = "3") BigDecimal weight) {}

    record Believed(
            @Schema(examples = "2026-11-23", format = "date")
            String madeOn) {}

    record Unexplained(String name) {}

    @POST
    @Idempotent
    @Operation(operationId = "makeSample", summary = "Makes a sample")
    public Response make(@NotNull @Valid Sample sample) {
        return Response.status(201).entity(sample).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSample", summary = "One sample")
    public Response get(@PathParam("id") UUID id, @QueryParam("limit") @Min(1) @Max(200) Integer limit) {
        throw new NotFoundException("There is no sample " + id + ".");
    }

    @POST
    @Path("/weights")
    @Operation(operationId = "failOnLargeNumbers", summary = "Did not think of numbers too large for an int")
    public int weigh(@NotNull @Valid Weight weight) {
        return weight.weight() == null ? 0 : weight.weight().intValueExact();
    }

    @POST
    @Path("/beliefs")
    @Operation(operationId = "believeEverything", summary = "Looks at nothing it is sent")
    @RequestBody(required = true, content = @Content(mediaType = "application/json", schema = @Schema(ref = "Sample")))
    public Response believe(String anything) {
        return Response.noContent().build();
    }

    @POST
    @Path("/dates")
    @Operation(operationId = "believeDates", summary = "Takes any text for a date")
    public Response believe(@NotNull @Valid Believed belief) {
        return Response.noContent().build();
    }

    @PUT
    @Path("/secrets/{name}")
    @Operation(operationId = "tellSecrets", summary = "Tells of the inside")
    public Response tell(@PathParam("name") String name) {
        throw new NotFoundException("No row for " + name + " in uk.kerbside.testkit.endpoint.SamplesResource");
    }

    @POST
    @Path("/unexplained")
    @Operation(operationId = "explainNothing", summary = "Gives no example")
    public Response unexplained(@NotNull @Valid Unexplained body) {
        return Response.noContent().build();
    }

    @GET
    @Path("/nameless")
    @APIResponse(responseCode = "409", description = "NO_SUCH_CODE")
    public Response nameless() {
        return Response.noContent().build();
    }

    @GET
    @Path("/open")
    @PermitAll
    @Operation(operationId = "showOpen", summary = "Open to everybody")
    public Response open() {
        return Response.noContent().build();
    }

    @GET
    @Path("/for-nobody")
    @RolesAllowed({})
    @Operation(operationId = "letNobodyIn", summary = "Forgot to name a role")
    public Response forNobody() {
        return Response.noContent().build();
    }
}
