package uk.kerbside.permits.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.permit.ExtendPermits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/**
 * Extends the next permits, tells officers and everybody else, and writes down what became of them: all of it in one
 * transaction. Dying anywhere, it has done all of it or nothing, and nobody is extended twice.
 */
@ApplicationScoped
class ApplyPortion {
    private final BulkExtensions extensions;
    private final ExtensionRows rows;
    private final Permits permits;
    private final ExtendPermits extendPermits;
    private final CouncilClock clock;
    private final ExtensionSettings settings;

    ApplyPortion(
            BulkExtensions extensions,
            ExtensionRows rows,
            Permits permits,
            ExtendPermits extendPermits,
            CouncilClock clock,
            ExtensionSettings settings) {
        this.extensions = extensions;
        this.rows = rows;
        this.permits = permits;
        this.extendPermits = extendPermits;
        this.clock = clock;
        this.settings = settings;
    }

    /** @return whether there may be more to do */
    @Transactional
    boolean apply(String id) {
        BulkExtension extension = extensions.getForUpdate(id);
        if (extension.status() != ExtensionStatus.APPLYING) {
            return false;
        }
        List<PlannedRow> planned = rows.listPlanned(id, settings.extendedAtOnce());
        if (planned.isEmpty()) {
            extension.finish(clock.now());
            return false;
        }
        rows.saveAll(id, extended(extension, planned));
        return true;
    }

    private List<PlannedRow> extended(BulkExtension extension, List<PlannedRow> planned) {
        Instant now = clock.now();
        Map<String, Permit> locked = permits
                .listForUpdate(planned.stream().map(PlannedRow::number).toList())
                .stream()
                .collect(Collectors.toMap(Permit::number, Function.identity()));
        Set<String> taken = rows.listTaken(planned);
        List<PlannedRow> done = new ArrayList<>();
        List<ExtendPermits.Longer> longer = new ArrayList<>();
        for (PlannedRow row : planned) {
            Permit permit = locked.get(row.number());
            if (!isAsItWas(permit, row, now)) {
                done.add(row.skipped(SkippedBecause.CHANGED_SINCE));
            } else if (taken.contains(row.number())) {
                done.add(row.skipped(SkippedBecause.VEHICLE_HAS_PERMIT));
            } else {
                longer.add(new ExtendPermits.Longer(permit, row.extendedUntil()));
                done.add(row.extended());
            }
        }
        extendPermits.extend(longer, extension.id(), extension.words(), now);
        return done;
    }

    private static boolean isAsItWas(Permit permit, PlannedRow row, Instant now) {
        return permit.status().isHeld()
                && !permit.provisional()
                && permit.validUntil().equals(row.until())
                && now.isBefore(permit.validUntil());
    }
}
