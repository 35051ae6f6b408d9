package uk.kerbside.permits.apds.rest;

import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;

/** A {@code RightSpecification}: one version of a permit type's rules. */
@Schema(name = "ApdsRightSpecification")
record ApdsRightSpecification(
        @Schema(examples = "RESIDENT") String id,

        @Schema(examples = "1", description = "The version of the rules")
        int version,

        List<Apds.Text> description,

        @Schema(
                examples = "permitParking",
                enumeration = {"permitParking", "oneTimeUseParking", "accessPermission"})
        String type,

        @Schema(description = "Nobody gives a permit to somebody else: false")
        boolean transferable,

        @Schema(examples = "[\"licensePlate\"]") List<String> credentials,
        Apds.Validity validity,
        Apds.Reference issuer,

        @Schema(
                description =
                        "Every place it can be for; the council's whole area where the place is the holder's own. Which it"
                                + " is for stands with each assigned right")
        List<Apds.Reference> hierarchyElements) {

    static ApdsRightSpecification of(PermitType type, TypeVersion version, Elements elements, ZoneId zone) {
        List<String> places = version.confers().places();
        return new ApdsRightSpecification(
                type.code(),
                version.version(),
                Apds.Text.of(type.name()),
                type(version),
                false,
                List.of("licensePlate"),
                new Apds.Validity(
                        "definedByValidityTimeSpec",
                        new Apds.OverallPeriod(
                                version.effectiveFrom().atStartOfDay(zone).toInstant(),
                                version.effectiveUntil()
                                        .map(day -> day.atStartOfDay(zone).toInstant()),
                                version.confers().hours().map(Periods::of).orElse(List.of()))),
                elements.issuer(),
                elements.area(isWide(version), places));
    }

    /** Whether it can be for places beyond those its rules name. */
    private static boolean isWide(TypeVersion version) {
        return switch (version.confers().placeRule()) {
            case NAMED_PLACES -> version.confers().places().isEmpty();
            case OWN_ZONE, OWN_WARD, EVERYWHERE, STATED_LOCATION, OWN_SCHOOL_STREET -> true;
        };
    }

    private static String type(TypeVersion version) {
        if (version.visitor().isPresent()) {
            return "oneTimeUseParking";
        }
        return version.confers().bayClasses().equals(List.of(BayClass.SCHOOL_STREET))
                ? "accessPermission"
                : "permitParking";
    }
}
