package uk.kerbside.permits.dispensation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.place.StatedLocation;

/** Where in the place: street, house range and point. */
@Schema(name = "DispensationLocation")
record LocationRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "Como Road")
        String street,

        @Schema(examples = "4", description = "The first house number; anywhere in the street if left out")
        Optional<@Min(1) @Max(9999) Integer> fromHouse,

        @Schema(examples = "10", description = "The last one, included; only the first if left out")
        Optional<@Min(1) @Max(9999) Integer> toHouse,

        @Schema(description = "Where exactly; with it officers who check by position find it covered")
        Optional<@Valid PointRequest> point) {

    /** A point in WGS 84. */
    @Schema(name = "DispensationPoint")
    record PointRequest(
            @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "51.544")
            Double latitude,

            @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "0.156")
            Double longitude) {}

    StatedLocation toCore() {
        return new StatedLocation(
                street.strip(),
                fromHouse,
                toHouse,
                point.map(at -> new StatedLocation.Point(at.latitude(), at.longitude())));
    }
}
