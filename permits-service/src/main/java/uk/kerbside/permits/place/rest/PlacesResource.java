package uk.kerbside.permits.place.rest;

import io.quarkus.security.Authenticated;
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
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.ImportPlaces;
import uk.kerbside.permits.place.PlaceRevisions;
import uk.kerbside.permits.place.Places;

/** Where parking is controlled. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Zones, wards, car parks and school streets; bank holidays and school terms")
class PlacesResource {
    private final Places places;
    private final PlaceRevisions revisions;
    private final ImportPlaces importPlaces;
    private final Pages pages;

    PlacesResource(Places places, PlaceRevisions revisions, ImportPlaces importPlaces, Pages pages) {
        this.places = places;
        this.revisions = revisions;
        this.importPlaces = importPlaces;
        this.pages = pages;
    }

    @GET
    @Path("/places")
    @Authenticated
    @Operation(operationId = "listPlaces", summary = "All places or those of one kind, by code")
    public Page<CouncilPlace> list(
            @QueryParam("kind") @Parameter(description = "Only places of this kind", example = "ZONE") PlaceKind kind,
            @Valid @BeanParam PageRequest page) {
        Optional<PlaceKind> wanted = Optional.ofNullable(kind);
        return pages.read(
                "places " + wanted,
                page,
                (after, limit) ->
                        list(wanted, after.map(position -> position.text(0)).orElse(""), limit),
                place -> Position.of(place.code()));
    }

    private List<CouncilPlace> list(Optional<PlaceKind> kind, String afterCode, int limit) {
        return kind.map(wanted -> places.list(wanted, afterCode, limit)).orElseGet(() -> places.list(afterCode, limit));
    }

    @GET
    @Path("/places/{code}")
    @Authenticated
    @Operation(operationId = "getPlace", summary = "One place")
    @APIResponseSchema(value = CouncilPlace.class, responseCode = "200")
    public Response get(@PathParam("code") @Size(max = 40) @Parameter(example = "RO1") String code) {
        CouncilPlace place = places.get(code);
        return Response.ok(place).tag(ETags.of(revisions.of(code))).build();
    }

    @POST
    @Path("/place-imports")
    @Consumes("text/csv")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "importPlaces",
            summary = "Takes places from a CSV file; rows at fault are reported and left out",
            description =
                    "Columns: code, kind, name, controlled_hours, bay_classes, capacity, traffic_order, valid_from, "
                            + "term_time_only, boundary_wkt; if wanted also controlled_on_bank_holidays, valid_until, "
                            + "hours_by_bay_class and contravention_codes (BAY_CLASS=19/12, several parted by |). Safe to repeat: rows that say what is on record count as repeated. Without "
                            + "controlled_on_bank_holidays, places controlled at any time are controlled on bank holidays and "
                            + "others are not.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a zone", value = """
                            code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,term_time_only,boundary_wkt
                            RO1,ZONE,Zone RO1,Mon-Fri 08:30-18:30,RESIDENT|PERMIT|SHARED,,TMO 2009 No. 3,2019-04-01,N,
                            """)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "one row at fault", value = """
                            {"accepted": 53, "repaired": 0, "refused": 1, "repeated": 0, "faults": [
                              {"line": 7, "code": "HOURS_UNREADABLE", "message": "\\"8 to 6\\" cannot be read."}]}""")))
    public ImportReport take(InputStream file) {
        return importPlaces.take(file);
    }
}
