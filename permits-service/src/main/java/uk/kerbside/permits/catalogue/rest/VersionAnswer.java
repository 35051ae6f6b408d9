package uk.kerbside.permits.catalogue.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;

/**
 * One set of rules and the days on which it counts.
 *
 * @param from its first day
 * @param until the first day on which it does not count any more; absent while no end is known
 */
record VersionAnswer(
        @Schema(examples = "2") int version,
        @Schema(examples = "2027-04-01") LocalDate from,
        Optional<LocalDate> until,
        Standing standing,
        TypeVersion rules) {

    /** What a set of rules amounts to today. */
    enum Standing {
        OVER,
        IN_EFFECT,
        TO_COME,
        WITHDRAWN
    }

    static VersionAnswer of(PermitType type, TypeVersion version, LocalDate today) {
        return new VersionAnswer(
                version.version(),
                version.effectiveFrom(),
                type.untilOf(version),
                standing(type, version, today),
                version);
    }

    private static Standing standing(PermitType type, TypeVersion version, LocalDate today) {
        if (version.wasWithdrawn()) {
            return Standing.WITHDRAWN;
        }
        if (!version.hasBegunOn(today)) {
            return Standing.TO_COME;
        }
        return type.untilOf(version).filter(until -> !today.isBefore(until)).isPresent()
                ? Standing.OVER
                : Standing.IN_EFFECT;
    }
}
