package uk.kerbside.permits.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.kerbside.kit.clock.CouncilClock;

/** Looks at the next permits of an extension and writes down what would become of each. */
@ApplicationScoped
class PreparePortion {
    private final BulkExtensions extensions;
    private final ExtensionRows rows;
    private final CouncilClock clock;
    private final ExtensionSettings settings;

    PreparePortion(BulkExtensions extensions, ExtensionRows rows, CouncilClock clock, ExtensionSettings settings) {
        this.extensions = extensions;
        this.rows = rows;
        this.clock = clock;
        this.settings = settings;
    }

    /** @return whether there may be more to do */
    @Transactional
    boolean prepare(String id) {
        BulkExtension extension = extensions.getForUpdate(id);
        if (extension.status() != ExtensionStatus.PREPARING) {
            return false;
        }
        List<Candidate> candidates = rows.candidates(
                extension,
                clock.startOf(extension.endsFrom()),
                clock.startOf(extension.endsTo().plusDays(1)),
                extension.reached(),
                settings.lookedAtAtOnce());
        if (candidates.isEmpty()) {
            extension.isReady();
            return false;
        }
        rows.addAll(id, judged(extension, candidates));
        extension.lookedAt(candidates.getLast().number());
        return true;
    }

    private List<PlannedRow> judged(BulkExtension extension, List<Candidate> candidates) {
        Instant now = clock.now();
        List<PlannedRow> alone = candidates.stream()
                .map(candidate ->
                        PlannedRow.of(candidate, extension.longer().end(candidate.until(), clock.zone()), now))
                .toList();
        Set<String> taken =
                rows.listTaken(alone.stream().filter(PlannedRow::isPlanned).toList());
        return alone.stream()
                .map(row -> taken.contains(row.number()) ? row.skipped(SkippedBecause.VEHICLE_HAS_PERMIT) : row)
                .toList();
    }
}
