package uk.kerbside.permits.apds.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An {@code AssignedRight}: one permit that was issued, or dispensation that was granted. The last two are ours beside the standard's: it knows places and
 * hours of a specification only, and here each right has its own.
 */
@Schema(name = "ApdsAssignedRight")
record ApdsAssignedRight(
        @Schema(examples = "P-7KQ2-9XNM") String id,
        @Schema(examples = "1") long version,
        Apds.Reference rightSpecification,
        Holder rightHolder,
        Apds.Reference assignedRightIssuer,

        @Schema(
                examples = "electronic",
                enumeration = {"electronic", "permit"})
        String issueMethod,

        Instant issuanceTime,
        @Schema(description = "When it ends, or did") Instant expiry,

        @Schema(description = "Which mark is good when; absent for who may not see marks")
        Optional<List<PlannedUse>> plannedUses,

        @Schema(description = "Beside the standard: where this right is good")
        List<Apds.Reference> hierarchyElements,

        @Schema(description = "Beside the standard: when this right is good, with hours of its own if it has any")
        Apds.Validity validity) {

    /** {@code AssignedRightHolder}: marks that are good now, and no word of who holds them. */
    @Schema(name = "ApdsRightHolder")
    record Holder(Optional<List<Credential>> credentials) {}

    /** {@code CredentialAssigned} */
    @Schema(name = "ApdsCredential")
    record Credential(
            @Schema(examples = "licensePlate") String type,
            @Schema(examples = "vehicle") String credentialAssignedType,
            Identifier identifier) {}

    /** {@code Reference} */
    @Schema(name = "ApdsIdentifier")
    record Identifier(
            @Schema(examples = "AB12CDE") String id,
            @Schema(examples = "UKNumberPlate") String className) {}

    /** {@code PlannedUse} */
    @Schema(name = "ApdsPlannedUse")
    record PlannedUse(Instant startTime, Instant endTime, List<Credential> credentialsAssigned) {}
}
