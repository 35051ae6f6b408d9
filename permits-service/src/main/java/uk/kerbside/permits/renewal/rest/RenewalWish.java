package uk.kerbside.permits.renewal.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.quote.NamedVehicles;
import uk.kerbside.permits.renewal.RenewalRequest;

/** What is to be different from the permit that is renewed; what is left out stays as it is. */
record RenewalWish(
        @Schema(examples = "AB12 CDE", description = "The vehicle, if it is one and another than at the permit's end")
        Optional<@Size(max = 40) String> vrm,

        @Schema(examples = "[\"AB12CDE\"]", description = "The vehicles, if there are several")
        Optional<@Size(max = 20) List<@NotNull @Size(max = 40) String>> vrms,

        @Schema(implementation = String.class, examples = "P12M", description = "As long as before if left out")
        Optional<Period> term,

        @Schema(description = "On which weekdays a season ticket is to be good")
        Optional<@Size(max = 7) List<@NotNull DayOfWeek>> weekdays) {
    RenewalRequest.Wish toCore() {
        return new RenewalRequest.Wish(new NamedVehicles(vrm, vrms).marks(), term, weekdays);
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "RenewalWish[" + term + "]";
    }
}
