package uk.kerbside.enforcement.operator.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.operator.LoadSeries;
import uk.kerbside.enforcement.operator.OperatorSeries;
import uk.kerbside.enforcement.operator.SeriesShelf;
import uk.kerbside.enforcement.operator.SwitchSeries;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;

/** A third party's rights as a whole: loaded first, switched to later, at one stroke. */
@Path("/v1/operator-series")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PARKING_OPERATOR)
@Tag(name = "Operators", description = "Rights third parties tell of: each operator has its own and sees no other")
class OperatorSeriesResource {
    private final CallingOperator calling;
    private final LoadSeries loadSeries;
    private final SwitchSeries switchSeries;
    private final SeriesShelf shelf;
    private final CurrentKnowledge knowledge;
    private final Pages pages;

    OperatorSeriesResource(
            CallingOperator calling,
            LoadSeries loadSeries,
            SwitchSeries switchSeries,
            SeriesShelf shelf,
            CurrentKnowledge knowledge,
            Pages pages) {
        this.calling = calling;
        this.loadSeries = loadSeries;
        this.switchSeries = switchSeries;
        this.shelf = shelf;
        this.knowledge = knowledge;
        this.pages = pages;
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "loadOperatorSeries",
            summary = "Loads a series from a CSV file; nothing of it counts until you switch to it",
            description = "Columns: reference, vrm, places and bay_classes (several parted by ;), from, until. With one"
                    + " row at fault the series is FAULTY and goes no further. Otherwise its rights are sent to every"
                    + " instance; when it is READY, switch to it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a stay", value = """
                            reference,vrm,places,bay_classes,from,until
                            S-20817,AB12CDE,RO1;RO2,PAY_AND_DISPLAY,2026-11-23T09:30:00Z,2026-11-23T11:30:00Z
                            """)))
    @APIResponse(responseCode = "403", description = "OPERATOR_UNKNOWN, FORBIDDEN")
    @APIResponse(responseCode = "413", description = "SERIES_TOO_LONG, BODY_TOO_LARGE")
    @APIResponseSchema(value = SeriesResponse.class, responseCode = "201")
    public Response load(InputStream file) {
        OperatorSeries series = loadSeries.load(calling.code(), file);
        return Response.created(URI.create("/v1/operator-series/" + series.seriesId()))
                .entity(answer(series))
                .build();
    }

    @GET
    @Operation(operationId = "listOperatorSeries", summary = "Your series, the newest first")
    @APIResponse(responseCode = "403", description = "OPERATOR_UNKNOWN, FORBIDDEN")
    public Page<SeriesResponse> list(@Valid @BeanParam PageRequest page) {
        String operator = calling.code();
        return pages.read(
                        "series of " + operator,
                        page,
                        (after, limit) ->
                                shelf.list(operator, after.map(position -> UUID.fromString(position.text(0))), limit),
                        series -> Position.of(series.seriesId()))
                .map(this::answer);
    }

    @GET
    @Path("/{seriesId}")
    @Operation(operationId = "getOperatorSeries", summary = "One of your series, with every row that was at fault")
    @APIResponse(responseCode = "403", description = "OPERATOR_UNKNOWN, FORBIDDEN")
    public SeriesResponse get(@PathParam("seriesId") String seriesId) {
        return answer(shelf.find(calling.code(), known(seriesId)).orElseThrow(() -> unknown(seriesId)));
    }

    @POST
    @Path("/{seriesId}/switch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "switchOperatorSeries",
            summary = "Switches to a series: all of it counts from now on, and nothing of the one before",
            description = "Say how many rights it has: a file that was cut short does not go live. Asked again for the"
                    + " live one it changes nothing. visibleToOfficers says whether checks are answered with it yet.")
    @APIResponse(responseCode = "403", description = "OPERATOR_UNKNOWN, FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description = "SERIES_NOT_READY, SERIES_FAULTY, SERIES_INCOMPLETE, SERIES_OUTDATED, RIGHTS_MISCOUNTED")
    public SeriesResponse switchTo(@PathParam("seriesId") String seriesId, @NotNull @Valid SwitchRequest request) {
        return answer(switchSeries.toLive(calling.code(), known(seriesId), request.rights()));
    }

    private SeriesResponse answer(OperatorSeries series) {
        return SeriesResponse.of(
                series, knowledge.isLive(series.operator(), series.seriesId().toString()));
    }

    private static UUID known(String text) {
        return Ids.findUuid(text).orElseThrow(() -> unknown(text));
    }

    private static NotFoundException unknown(String seriesId) {
        return new NotFoundException("You have no series " + seriesId + ".");
    }

    record SwitchRequest(
            @NotNull @Min(0) @Schema(examples = "98412", description = "How many rights the series has")
            Long rights) {}
}
