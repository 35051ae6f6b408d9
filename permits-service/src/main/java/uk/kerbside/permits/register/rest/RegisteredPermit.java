package uk.kerbside.permits.register.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStanding;

/** A permit as a line of the register. */
record RegisteredPermit(
        @Schema(examples = "P-7KQ2-9XNM") String number,
        @Schema(examples = "RESIDENT") String permitType,
        int ruleVersion,
        PermitStanding status,
        @Schema(examples = "A-7KQ2-9XNM") String accountId,

        @Schema(examples = "[\"AB12CDE\"]", description = "Marks that are or will be good, and those that are listed")
        List<String> vrms,

        @Schema(examples = "1") int position,

        @Schema(description = "Good everywhere in the council's area")
        boolean everywhere,

        @Schema(examples = "[\"RO5\"]") List<String> places,
        Medium medium,
        Instant validFrom,
        Instant validUntil,

        @Schema(examples = "2027-11-23", description = "The last day on which it is or was good")
        LocalDate lastValidDay,

        Instant grantedAt,
        Optional<Instant> issuedAt,
        Optional<Instant> endedAt,

        @Schema(examples = "A-8DMR-4KTZ", description = "Absent for one taken over from paper")
        Optional<String> applicationId) {

    static RegisteredPermit of(Permit permit, PermitStanding standing, Instant now, ZoneId zone) {
        return new RegisteredPermit(
                permit.number(),
                permit.typeCode(),
                permit.ruleVersion(),
                standing,
                permit.accountId(),
                permit.vrms(now).stream().map(Vrm::value).toList(),
                permit.position(),
                permit.everywhere(),
                permit.places(),
                permit.medium(),
                permit.validFrom(),
                permit.validUntil(),
                permit.lastValidDay(zone),
                permit.grantedAt(),
                permit.issuedAt(),
                permit.endedAt(),
                permit.applicationId());
    }
}
