package uk.kerbside.permits.place.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.DescribeLocation;
import uk.kerbside.permits.place.StatedLocation;

/** Describing where one wants to stand, to name it in an application. */
@Path("/v1/stated-locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Places", description = "Zones, wards, car parks and school streets; bank holidays and school terms")
class StatedLocationsResource {
    private final DescribeLocation describeLocation;
    private final CurrentActor currentActor;

    StatedLocationsResource(DescribeLocation describeLocation, CurrentActor currentActor) {
        this.describeLocation = describeLocation;
        this.currentActor = currentActor;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "describeLocation",
            summary = "Describes a location by street, house range and point; its code is the place of an application",
            description = "It has the bays, hours and order of the place it lies in, and gives nobody a right. A waiver"
                    + " for it covers there and nowhere else.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such place")
    @APIResponse(responseCode = "409", description = "TOO_MANY_LOCATIONS")
    @APIResponseSchema(value = StatedLocationAnswer.class, responseCode = "201")
    public Response describe(@NotNull @Valid NewLocation request) {
        currentActor.requireScope(Trust.PERMITS);
        CouncilPlace place =
                describeLocation.describe(request.place(), request.location().toCore());
        return Response.created(URI.create("/v1/places/" + place.code()))
                .entity(StatedLocationAnswer.of(place))
                .build();
    }

    @Schema(name = "NewStatedLocation")
    record NewLocation(
            @NotBlank
            @Size(max = 40)
            @Schema(examples = "RO5", description = "The zone, car park or school street it lies in")
            String place,

            @NotNull @Valid Where location) {}

    /** Street, house range and point. */
    @Schema(name = "StatedLocationDescription")
    record Where(
            @NotBlank @Size(max = 100) @Schema(examples = "Como Road")
            String street,

            @Schema(examples = "200", description = "The first house number; anywhere in the street if left out")
            Optional<@Min(1) @Max(9999) Integer> fromHouse,

            @Schema(examples = "206", description = "The last one, included; only the first if left out")
            Optional<@Min(1) @Max(9999) Integer> toHouse,

            @Schema(description = "Where exactly; with it officers who check by position find it covered")
            Optional<@Valid WherePoint> point) {

        private StatedLocation toCore() {
            return new StatedLocation(
                    street.strip(),
                    fromHouse,
                    toHouse,
                    point.map(at -> new StatedLocation.Point(at.latitude(), at.longitude())));
        }
    }

    /** In WGS 84. */
    @Schema(name = "StatedLocationPoint")
    record WherePoint(
            @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "51.544")
            Double latitude,

            @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "0.156")
            Double longitude) {}

    @Schema(name = "StatedLocation")
    record StatedLocationAnswer(
            @Schema(examples = "SL-7KQ2-9XNM", description = "What an application names as its place")
            String code,

            @Schema(examples = "Como Road, outside 200 to 206")
            String name,

            List<BayClass> bayClasses,
            @Schema(examples = "Mon-Fri 08:30-18:30") Optional<String> hours,
            LocalDate validFrom,
            Optional<LocalDate> validUntil) {

        private static StatedLocationAnswer of(CouncilPlace place) {
            return new StatedLocationAnswer(
                    place.code(),
                    place.name(),
                    place.bayClasses(),
                    place.hours(),
                    place.validFrom(),
                    place.validUntil());
        }
    }
}
