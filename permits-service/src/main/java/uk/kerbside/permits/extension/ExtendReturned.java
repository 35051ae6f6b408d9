package uk.kerbside.permits.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.permit.ExtendPermits;
import uk.kerbside.permits.permit.Permit;

/**
 * A permit that comes back is as if it had never ended: what all others of its kind were given meanwhile is given to it too,
 * and stands among the rows of the extension. Joins the caller's transaction, in which the permit is locked.
 */
@ApplicationScoped
public class ExtendReturned {
    private final BulkExtensions extensions;
    private final ExtensionRows rows;
    private final ExtendPermits extendPermits;
    private final CouncilClock clock;

    ExtendReturned(BulkExtensions extensions, ExtensionRows rows, ExtendPermits extendPermits, CouncilClock clock) {
        this.extensions = extensions;
        this.rows = rows;
        this.extendPermits = extendPermits;
        this.clock = clock;
    }

    /** @param over since when the permit, which is good again, was over */
    public void extend(Permit permit, Instant over) {
        if (!permit.provisional()) {
            extensions.listAppliedSince(over).forEach(extension -> extend(extension, permit));
        }
    }

    private void extend(BulkExtension extension, Permit permit) {
        Optional<PlannedRow> known = rows.find(extension.id(), permit.number());
        if (known.isPresent()) {
            known.filter(shown -> wasOver(permit, shown))
                    .ifPresent(shown -> rows.saveAll(extension.id(), List.of(extended(extension, permit, shown))));
        } else {
            missed(extension, permit)
                    .ifPresent(missed -> rows.addAll(extension.id(), List.of(extended(extension, permit, missed))));
        }
    }

    /** It was shown, and passed over because it was over by then: nothing else of it has changed. */
    private static boolean wasOver(Permit permit, PlannedRow shown) {
        return shown.skippedBecause()
                        .filter(SkippedBecause.CHANGED_SINCE::equals)
                        .isPresent()
                && shown.until().equals(permit.validUntil());
    }

    /** It was over before anybody looked: judged as it would have been when the others were extended. */
    private Optional<PlannedRow> missed(BulkExtension extension, Permit permit) {
        if (!extension.isOf(permit, CivilTime.lastValidDay(permit.validUntil(), clock.zone()))) {
            return Optional.empty();
        }
        Candidate candidate = new Candidate(
                permit.number(),
                permit.typeCode(),
                permit.places().stream().findFirst().orElse(""),
                permit.status(),
                permit.validUntil());
        Instant until = extension.longer().end(permit.validUntil(), clock.zone());
        return Optional.of(PlannedRow.of(candidate, until, extension.appliedAt().orElseThrow()))
                .filter(PlannedRow::isPlanned);
    }

    private PlannedRow extended(BulkExtension extension, Permit permit, PlannedRow row) {
        if (!rows.listTaken(List.of(row)).isEmpty()) {
            return row.skipped(SkippedBecause.VEHICLE_HAS_PERMIT);
        }
        extendPermits.extend(
                List.of(new ExtendPermits.Longer(permit, row.extendedUntil())),
                extension.id(),
                extension.words(),
                clock.now());
        return row.extended();
    }
}
