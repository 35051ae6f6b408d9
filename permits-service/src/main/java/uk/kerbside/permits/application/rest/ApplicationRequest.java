package uk.kerbside.permits.application.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.quote.NamedVehicles;
import uk.kerbside.permits.quote.PermitRequest;

/** What somebody wants to apply for. */
record ApplicationRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "RESIDENT", description = "Code or alias of a permit type")
        String permitType,

        @Schema(examples = "AB12 CDE", description = "The vehicle, if it is one")
        Optional<@Size(max = 40) String> vrm,

        @Schema(examples = "[\"AB12CDE\"]", description = "The vehicles, if there are several; the first is good first")
        Optional<@Size(max = 20) List<@NotNull @Size(max = 40) String>> vrms,

        @Schema(implementation = String.class, examples = "P12M", description = "The usual one if left out")
        Optional<Period> term,

        @Schema(examples = "2026-12-01", description = "First day; at once if left out")
        Optional<LocalDate> startsOn,

        @Schema(examples = "CP-ANGEL", description = "Car park, ward or stated location")
        Optional<@Size(max = 40) String> place,

        @Schema(description = "On which weekdays a season ticket is to be good")
        Optional<@Size(max = 7) List<@NotNull DayOfWeek>> weekdays,

        @Schema(
                examples = "true",
                description =
                        "Whether to be put on the waiting list, rather than refused, where all permits of the type"
                                + " for the place are held")
        Optional<Boolean> joinWaitingList) {

    PermitRequest toCore() {
        return new PermitRequest(
                permitType, new NamedVehicles(vrm, vrms).marks(), term, startsOn, place, weekdays.orElse(List.of()));
    }
}
