package uk.kerbside.permits.register.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.permit.PermitStanding;
import uk.kerbside.permits.register.HolderKind;
import uk.kerbside.permits.register.PermitFilter;

/** What narrows the register of permits. Days are the council's, and both ends belong to what is asked for. */
record PermitRegisterFilter(
        @QueryParam("status") @Parameter(description = "What it amounts to now")
        PermitStanding status,

        @QueryParam("permitType")
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "must be the code of a permit type")
        @Parameter(example = "RESIDENT", description = "Only this permit type")
        String permitType,

        @QueryParam("place")
        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "must be the code of a place")
        @Parameter(example = "RO5", description = "Only permits that name this zone, car park, ward or school street")
        String place,

        @QueryParam("medium") @Parameter(description = "PAPER or VIRTUAL; both if left out")
        Medium medium,

        @QueryParam("endsFrom")
        @Parameter(example = "2026-12-01", description = "Whose term has its last valid day then or later")
        String endsFrom,

        @QueryParam("endsTo")
        @Parameter(example = "2026-12-31", description = "Whose term has its last valid day then or earlier")
        String endsTo,

        @QueryParam("issuedFrom") @Parameter(example = "2026-11-01", description = "Issued on that day or later")
        String issuedFrom,

        @QueryParam("issuedTo") @Parameter(example = "2026-11-30", description = "Issued on that day or earlier")
        String issuedTo,

        @QueryParam("accountId") @Size(max = 60) @Parameter(example = "A-7KQ2-9XNM", description = "Of this account")
        String accountId,

        @QueryParam("holder")
        @Parameter(description = "Held by people or by organisations, as they were when it was granted")
        HolderKind holder) {

    PermitFilter toCore(CouncilClock clock) {
        // A last valid day is over at the next midnight, where the term ends.
        return new PermitFilter(
                Optional.ofNullable(status),
                Optional.ofNullable(permitType),
                Optional.ofNullable(place),
                Optional.ofNullable(medium),
                Days.startOf("endsFrom", endsFrom, clock).map(start -> start.plusNanos(1_000)),
                Days.endOf("endsTo", endsTo, clock).map(end -> end.plusNanos(1_000)),
                Days.startOf("issuedFrom", issuedFrom, clock),
                Days.endOf("issuedTo", issuedTo, clock),
                Optional.ofNullable(accountId),
                Optional.ofNullable(holder));
    }
}
