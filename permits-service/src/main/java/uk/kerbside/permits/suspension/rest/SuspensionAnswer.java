package uk.kerbside.permits.suspension.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.suspension.BaySuspension;

/**
 * Bays nobody may use for a time.
 *
 * @param bayClasses all of the place's when empty
 * @param location which of the bays, in words; all when absent
 * @param endsAt absent when no end is known
 * @param withdrawnAt when it was taken back; one that had begun ended then, another never was
 */
record SuspensionAnswer(
        @Schema(examples = "S-7KQ2-9XNM") String reference,
        @Schema(examples = "RO5") String place,
        List<BayClass> bayClasses,
        Optional<String> location,
        @Schema(examples = "Gas main works") String reason,
        Instant startsAt,
        Optional<Instant> endsAt,
        Instant createdAt,
        Optional<Instant> withdrawnAt) {

    static SuspensionAnswer of(BaySuspension suspension) {
        return new SuspensionAnswer(
                suspension.reference(),
                suspension.placeCode(),
                suspension.bayClasses(),
                suspension.location(),
                suspension.reason(),
                suspension.startsAt(),
                suspension.endsAt(),
                suspension.createdAt(),
                suspension.withdrawnAt());
    }
}
