package uk.kerbside.permits.dispensation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.dispensation.DispensationReason;
import uk.kerbside.permits.dispensation.DispensationRequest;

/** What somebody asks leave for. */
record NewDispensation(
        @NotBlank @Size(max = 40) @Schema(examples = "RO5", description = "A zone, car park, school street or location")
        String place,

        @Schema(examples = "[\"RESIDENT\"]", description = "All of the place's if left out")
        Optional<@Size(max = 8) List<@NotNull BayClass>> bayClasses,

        @Schema(description = "Where in the place; all over it if left out")
        Optional<@Valid LocationRequest> location,

        @NotNull @Schema(examples = "FUNERAL") DispensationReason reason,

        @NotBlank
        @Size(max = 1000)
        @Schema(examples = "A hearse and two cars at number 8", description = "For the officer who decides")
        String words,

        @Schema(examples = "2026-12-01T08:00:00Z", description = "At once if left out")
        Optional<Instant> startsAt,

        @NotNull @Schema(examples = "2026-12-01T18:00:00Z") Instant endsAt,

        @Schema(examples = "Mon-Fri 08:00-18:00", description = "At which hours of these days; at all if left out")
        Optional<@Size(min = 1, max = 200) String> hours,

        @NotNull @Size(min = 1, max = 50) @Schema(examples = "[\"AB12 CDE\"]")
        List<@NotBlank @Size(max = 40) String> vrms,

        @Schema(examples = "3", description = "For how many vehicles at once; for those named if left out")
        Optional<@Min(1) @Max(50) Integer> mostVehicles) {

    DispensationRequest toCore() {
        return new DispensationRequest(
                place,
                bayClasses.orElse(List.of()),
                location.map(LocationRequest::toCore),
                reason,
                words,
                startsAt,
                endsAt,
                hours,
                Marks.read(vrms),
                mostVehicles);
    }

    /** Marks and words are personal data. */
    @Override
    public String toString() {
        return "NewDispensation[" + place + ", " + reason + "]";
    }
}
