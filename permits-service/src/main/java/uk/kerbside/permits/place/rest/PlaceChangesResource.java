package uk.kerbside.permits.place.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import uk.kerbside.permits.place.ChangePlace;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.PlaceRevisions;
import uk.kerbside.permits.place.PlaceVersions;
import uk.kerbside.permits.place.Places;

/** Places come, change and end. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Places", description = "Zones, wards, car parks and school streets; bank holidays and school terms")
class PlaceChangesResource {
    private static final String CODE = "^[A-Z0-9][A-Z0-9-]{0,39}$";

    private final ChangePlace changePlace;
    private final Places places;
    private final PlaceVersions versions;
    private final PlaceRevisions revisions;
    private final Pages pages;

    PlaceChangesResource(
            ChangePlace changePlace, Places places, PlaceVersions versions, PlaceRevisions revisions, Pages pages) {
        this.changePlace = changePlace;
        this.places = places;
        this.versions = versions;
        this.revisions = revisions;
        this.pages = pages;
    }

    @PUT
    @Path("/places/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPlace",
            summary = "A place is as described from a day on; without If-Match it is a new one",
            description =
                    "All of it is described. What begins later is planned and counts when its day begins; the other"
                            + " services hear of it then. Every fault is named by JSON pointer.")
    @APIResponse(responseCode = "409", description = "PLACE_KNOWN, KIND_FIXED, CHANGE_PLANNED")
    @APIResponseSchema(value = CouncilPlace.class, responseCode = "200")
    public Response put(
            @PathParam("code") @Pattern(regexp = CODE) @Parameter(example = "RO1") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PlaceRequest request) {
        CouncilPlace described = request.toCore(code);
        return answered(
                ifMatch == null
                        ? changePlace.create(described)
                        : changePlace.change(described, current -> ETags.require(ifMatch, current)));
    }

    @POST
    @Path("/places/{code}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "endPlace", summary = "Nothing is controlled at a place any more from a day on")
    @APIResponse(responseCode = "409", description = "PLACE_ENDED")
    @APIResponseSchema(value = CouncilPlace.class, responseCode = "200")
    public Response end(
            @PathParam("code") @Size(max = 40) @Parameter(example = "RO1") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EndRequest request) {
        return answered(changePlace.end(code, request.validUntil(), current -> ETags.require(ifMatch, current)));
    }

    @POST
    @Path("/places/{code}/planned-change-withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "withdrawPlannedPlaceChange", summary = "Takes back what is planned for a place")
    @APIResponseSchema(value = CouncilPlace.class, responseCode = "200")
    public Response withdraw(
            @PathParam("code") @Size(max = 40) @Parameter(example = "RO1") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WithdrawalRequest request) {
        return answered(changePlace.withdraw(code, request.validFrom(), current -> ETags.require(ifMatch, current)));
    }

    @GET
    @Path("/places/{code}/versions")
    @Authenticated
    @Operation(
            operationId = "listPlaceVersions",
            summary = "What a place was, is and will be, the earliest first, each with its days")
    public Page<CouncilPlace> list(
            @PathParam("code") @Size(max = 40) @Parameter(example = "RO1") String code,
            @Valid @BeanParam PageRequest page) {
        CouncilPlace current = places.get(code);
        List<CouncilPlace> all = Stream.concat(versions.list(code).stream(), Stream.of(current))
                .sorted(Comparator.comparing(CouncilPlace::validFrom))
                .toList();
        return pages.read(
                "versions of place " + code,
                page,
                (after, limit) -> all.stream()
                        .filter(version -> after.map(position -> LocalDate.parse(position.text(0)))
                                .map(last -> version.validFrom().isAfter(last))
                                .orElse(true))
                        .limit(limit)
                        .toList(),
                version -> Position.of(version.validFrom()));
    }

    @POST
    @Path("/places/{code}/house-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "checkHouse",
            summary = "Whether the order names a house as belonging to a place, or as not belonging to it",
            description = "Where it names neither, the boundary decides.")
    public HouseAnswer house(
            @PathParam("code") @Size(max = 40) @Parameter(example = "RO1") String code,
            @NotNull @Valid HouseRequest request) {
        return new HouseAnswer(places.get(code).namesAsItsOwn(request.street(), request.number()));
    }

    record EndRequest(
            @NotNull
            @Schema(examples = "2027-04-01", description = "The first day on which nothing is controlled any more")
            LocalDate validUntil) {}

    record WithdrawalRequest(
            @NotNull @Schema(examples = "2027-04-01", description = "The first day of what is planned")
            LocalDate validFrom) {}

    record HouseRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "Como Road")
            String street,

            @NotNull @Min(1) @Max(9999) @Schema(examples = "12")
            Integer number) {}

    /** @param belongs absent where the order names the house neither way */
    record HouseAnswer(Optional<Boolean> belongs) {}

    private Response answered(CouncilPlace place) {
        return Response.ok(place).tag(ETags.of(revisions.of(place.code()))).build();
    }
}
