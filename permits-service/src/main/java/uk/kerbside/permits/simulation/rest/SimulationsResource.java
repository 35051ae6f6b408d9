package uk.kerbside.permits.simulation.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.catalogue.ProposedRules;
import uk.kerbside.permits.catalogue.RulesExample;
import uk.kerbside.permits.catalogue.RulesReader;
import uk.kerbside.permits.simulation.Consequence;
import uk.kerbside.permits.simulation.SimulateVersion;
import uk.kerbside.permits.simulation.Simulation;
import uk.kerbside.permits.simulation.Simulations;

/** What rules would do before they are proposed. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Permit types", description = "The catalogue: what can be applied for, with all its rules, as data")
class SimulationsResource {
    private static final String ID = "S-7KQ2-9XNM";

    private final SimulateVersion simulateVersion;
    private final Simulations simulations;
    private final RulesReader reader;
    private final Pages pages;

    SimulationsResource(SimulateVersion simulateVersion, Simulations simulations, RulesReader reader, Pages pages) {
        this.simulateVersion = simulateVersion;
        this.simulations = simulations;
        this.reader = reader;
        this.pages = pages;
    }

    @POST
    @Path("/permit-types/{code}/simulations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "simulatePermitTypeVersion",
            summary = "Works out what proposed rules would do to the permits held now, each renewed at its end",
            description = "Refused as the proposal would be: with `RULES_INVALID` (400), whose `errors` name every"
                    + " fault. It runs by itself; read it until it is DONE. Nothing changes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposedRules.class),
                            examples = @ExampleObject(name = "free for a year", value = RulesExample.PROPOSED)))
    @APIResponse(responseCode = "409", description = "TYPE_RETIRED")
    @APIResponseSchema(value = SimulationAnswer.class, responseCode = "202")
    public Response simulate(
            @PathParam("code") @Size(max = 40) @Parameter(example = "HAVERING_HERO") String code, JsonNode body) {
        Simulation begun = simulateVersion.simulate(code, reader.rules(String.valueOf(body)));
        return Response.accepted(SimulationAnswer.of(begun, Map.of()))
                .location(URI.create("/v1/permit-type-simulations/" + begun.id()))
                .build();
    }

    @GET
    @Path("/permit-type-simulations/{simulationId}")
    @Operation(
            operationId = "getPermitTypeSimulation",
            summary = "How far a simulation is, and what it found",
            description = "Kept for some weeks.")
    public SimulationAnswer get(
            @PathParam("simulationId") @Size(max = 40) @Parameter(example = ID) String simulationId) {
        return SimulationAnswer.of(simulations.get(simulationId), simulations.reasons(simulationId));
    }

    @GET
    @Path("/permit-type-simulations/{simulationId}/affected-permits")
    @Operation(
            operationId = "listPermitTypeSimulationPermits",
            summary = "The permits for which the rules would make a difference, by number",
            description = "Names no person: the number and the account lead there.")
    public Page<SimulationAnswer.Affected> permits(
            @PathParam("simulationId") @Size(max = 40) @Parameter(example = ID) String simulationId,
            @QueryParam("consequence")
                    @Parameter(description = "Only permits for which it would mean this", example = "LOSES")
                    Consequence consequence,
            @Valid @BeanParam PageRequest page) {
        Optional<Consequence> only = Optional.ofNullable(consequence);
        String id = simulations.get(simulationId).id();
        return pages.read(
                        "permits of " + id + " " + only,
                        page,
                        (after, limit) -> simulations.list(
                                id,
                                only,
                                after.map(position -> position.text(0)).orElse(""),
                                limit),
                        permit -> Position.of(permit.number()))
                .map(SimulationAnswer.Affected::of);
    }
}
