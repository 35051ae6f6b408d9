package uk.kerbside.enforcement.check.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.check.Observed;
import uk.kerbside.kit.problem.InvalidRequestException;

/** What an officer records with a check, as it comes over the wire. */
final class ObservedRequest {
    private ObservedRequest() {}

    /** What may be seen behind a windscreen. */
    enum DisplayedKind {
        NOTHING,
        CARD,
        PAPER_PERMIT,
        BLUE_BADGE,
        TICKET
    }

    @Schema(
            description =
                    "One thing seen behind the windscreen: CARD needs serial and scratchedOn, PAPER_PERMIT number,"
                            + " TICKET paidUntil; what another kind needs is passed over")
    record DisplayedRequest(
            @NotNull @Schema(examples = "CARD", description = "NOTHING, alone, once somebody has looked")
            DisplayedKind kind,

            @Schema(examples = "700001", description = "The serial of a scratch card")
            Optional<@Size(min = 1, max = 40) String> serial,

            @Schema(examples = "2026-11-23", description = "The day that is scratched free")
            Optional<LocalDate> scratchedOn,

            @Schema(examples = "09:15:00", description = "The time that is scratched free, where cards have one")
            Optional<LocalTime> scratchedFrom,

            @Schema(examples = "P100001", description = "The number of a paper permit")
            Optional<@Size(min = 1, max = 40) String> number,

            @Schema(examples = "2027-03-31", description = "The last valid day of a Blue Badge")
            Optional<LocalDate> expiresOn,

            @Schema(examples = "09:15:00", description = "The time set on the clock beside a Blue Badge")
            Optional<LocalTime> clockSetTo,

            @Schema(examples = "2026-11-23T10:00:00Z", description = "Until when a ticket is paid")
            Optional<Instant> paidUntil) {

        private Observed.Thing thing(String pointer) {
            return switch (kind) {
                case NOTHING -> throw new InvalidRequestException(pointer + "/kind", "is NOTHING beside other things");
                case CARD ->
                    new Observed.Thing(
                            Observed.Kind.CARD,
                            Optional.of(given(serial, pointer + "/serial")),
                            Optional.of(given(scratchedOn, pointer + "/scratchedOn")),
                            scratchedFrom,
                            Optional.empty());
                case PAPER_PERMIT ->
                    new Observed.Thing(
                            Observed.Kind.PAPER_PERMIT,
                            Optional.of(given(number, pointer + "/number")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case BLUE_BADGE ->
                    new Observed.Thing(
                            Observed.Kind.BLUE_BADGE, Optional.empty(), expiresOn, clockSetTo, Optional.empty());
                case TICKET ->
                    new Observed.Thing(
                            Observed.Kind.TICKET,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(given(paidUntil, pointer + "/paidUntil")));
            };
        }

        private static <T> T given(Optional<T> value, String pointer) {
            return value.orElseThrow(() -> new InvalidRequestException(pointer, "is missing"));
        }
    }

    @Schema(description = "How the valves of two wheels stand, as hours of a clock's face")
    record ValvesRequest(
            @NotNull @Min(1) @Max(12) @Schema(examples = "3")
            Integer front,

            @NotNull @Min(1) @Max(12) @Schema(examples = "9")
            Integer rear) {

        Observed.Valves valves() {
            return new Observed.Valves(front, rear);
        }
    }

    static boolean isNothing(List<DisplayedRequest> displayed) {
        return displayed.size() == 1 && displayed.getFirst().kind() == DisplayedKind.NOTHING;
    }

    static List<Observed.Thing> things(List<DisplayedRequest> displayed) {
        if (isNothing(displayed)) {
            return List.of();
        }
        List<Observed.Thing> things = new ArrayList<>(displayed.size());
        for (int i = 0; i < displayed.size(); i++) {
            things.add(displayed.get(i).thing("/displayed/" + i));
        }
        return things;
    }
}
