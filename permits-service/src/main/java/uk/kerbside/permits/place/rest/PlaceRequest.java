package uk.kerbside.permits.place.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.HouseNumbers;

/** A place as somebody describes it, whole: what is left out is not there. */
record PlaceRequest(
        @NotNull @Schema(examples = "ZONE") PlaceKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Zone RO1")
        String name,

        @Schema(examples = "[\"RESIDENT\", \"SHARED\"]", description = "The classes of its bays; a ward has none")
        Optional<@Size(max = 8) List<@NotNull BayClass>> bayClasses,

        @Schema(examples = "Mon-Fri 08:30-18:30", description = "Controlled hours as its signs state them")
        Optional<@Size(min = 1, max = 200) String> hours,

        @Schema(examples = "{\"SHARED\": \"Mon-Sat 09:00-17:00\"}", description = "Hours of single classes that differ")
        Optional<@Size(max = 8) Map<@NotNull BayClass, @NotBlank @Size(max = 200) String>> hoursByBayClass,

        @Schema(
                examples = "false",
                description = "Whether it is controlled in school terms only; it is not if left out")
        Optional<Boolean> termTimeOnly,

        @Schema(
                examples = "false",
                description = "Whether it is controlled on bank holidays too; it is not if left out")
        Optional<Boolean> controlledOnBankHolidays,

        @Schema(examples = "120", description = "How many vehicles it holds, where that is limited")
        Optional<@Min(0) @Max(100_000) Integer> capacity,

        @Schema(
                examples = "TMO 2027 No. 8",
                description = "The order it rests on, in force from validFrom to validUntil")
        Optional<@Size(min = 1, max = 200) String> trafficOrder,

        @NotNull @Schema(examples = "2027-04-01", description = "The first day on which it is so")
        LocalDate validFrom,

        @Schema(examples = "2030-04-01", description = "The first day on which it is not so any more")
        Optional<LocalDate> validUntil,

        @Schema(
                examples = "POLYGON((0.1 51.5, 0.2 51.5, 0.2 51.6, 0.1 51.5))",
                description = "A polygon in WGS 84, longitude first")
        Optional<@Size(min = 1, max = 4000) String> boundaryWkt,

        @Schema(description = "What its order gives to or takes from single permit types")
        Optional<@Size(max = 50) List<@NotNull @Valid TypeBays>> bayClassChanges,

        @Schema(description = "Houses that belong to it, or do not, whatever its boundary says")
        Optional<@Size(max = 200) List<@NotNull @Valid Houses>> houseNumbers) {

    /** What the order changes for one permit type. */
    record TypeBays(
            @NotBlank @Size(max = 40) @Schema(examples = "BUSINESS")
            String typeCode,

            @NotNull @Size(max = 8) @Schema(examples = "[\"RESIDENT\"]")
            List<@NotNull BayClass> added,

            @NotNull @Size(max = 8) @Schema(examples = "[]") List<@NotNull BayClass> removed) {}

    /** Houses of one street. */
    record Houses(
            @NotBlank @Size(max = 100) @Schema(examples = "Como Road")
            String street,

            @Schema(examples = "2") Optional<@Min(1) @Max(9999) Integer> from,

            @Schema(examples = "40") Optional<@Min(1) @Max(9999) Integer> to,

            @NotNull @Schema(examples = "EVEN") HouseNumbers.Side side,

            @NotNull @Schema(examples = "false", description = "Whether they belong to the place")
            Boolean belong) {

        private HouseNumbers toCore() {
            return new HouseNumbers(street, from, to, side, belong);
        }
    }

    CouncilPlace toCore(String code) {
        return new CouncilPlace(
                code,
                kind,
                name,
                bayClasses.orElse(List.of()).stream().distinct().toList(),
                hours,
                hoursByBayClass.orElse(Map.of()),
                termTimeOnly.orElse(false),
                controlledOnBankHolidays.orElse(false),
                capacity,
                trafficOrder,
                validFrom,
                validUntil,
                boundaryWkt,
                bayClassChanges.orElse(List.of()).stream()
                        .map(change ->
                                new CouncilPlace.BayClassChange(change.typeCode(), change.added(), change.removed()))
                        .toList(),
                Optional.empty(),
                houseNumbers
                        .map(houses -> houses.stream().map(Houses::toCore).toList())
                        .filter(some -> !some.isEmpty()));
    }
}
