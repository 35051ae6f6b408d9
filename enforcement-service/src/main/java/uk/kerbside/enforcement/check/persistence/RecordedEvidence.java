package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.check.BatchRecord;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.Correction;
import uk.kerbside.enforcement.check.KeptBatch;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.KeptCorrection;
import uk.kerbside.enforcement.check.KeptDecision;
import uk.kerbside.enforcement.check.KeptRecord;
import uk.kerbside.enforcement.check.ReadDecision;
import uk.kerbside.enforcement.check.RecordedBatches;
import uk.kerbside.enforcement.check.RecordedChecks;
import uk.kerbside.enforcement.check.RecordedCorrections;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/** What was kept, read back from the database or from a spool. */
@ApplicationScoped
class RecordedEvidence {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final StoredRecords stored;
    private final RecordedChecks checks;
    private final RecordedBatches batches;
    private final RecordedCorrections corrections;
    private final DatabaseState database;
    private final Spool spool;

    RecordedEvidence(
            StoredRecords stored,
            RecordedChecks checks,
            RecordedBatches batches,
            RecordedCorrections corrections,
            DatabaseState database,
            Spool spool) {
        this.stored = stored;
        this.checks = checks;
        this.batches = batches;
        this.corrections = corrections;
        this.database = database;
        this.spool = spool;
    }

    Optional<KeptCheck> findCheck(UUID checkId) {
        return find(checkId)
                .filter(kept -> kept.record() instanceof CheckRecord)
                .map(kept -> new KeptCheck((CheckRecord) kept.record(), kept.state(), kept.link()));
    }

    Optional<KeptBatch> findBatch(UUID batchId) {
        return find(batchId)
                .filter(kept -> kept.record() instanceof BatchRecord)
                .map(kept -> new KeptBatch((BatchRecord) kept.record(), kept.state(), kept.link()));
    }

    List<KeptBatch> listBatchesAround(UUID checkId) {
        requireDatabase();
        return batches.listAround(checkId).stream()
                .flatMap(batchId -> findBatch(batchId).stream())
                .toList();
    }

    List<KeptCheck> listAgain(UUID checkId) {
        requireDatabase();
        return checks.listAgain(checkId).stream()
                .flatMap(again -> findCheck(again).stream())
                .toList();
    }

    List<KeptCheck> listOfMarks(Collection<String> marks, Collection<String> places, Interval asked, int atMost) {
        requireDatabase();
        return checks.listOfMarks(marks, places, asked, atMost).stream()
                .flatMap(check -> findCheck(check).stream())
                .toList();
    }

    List<KeptCorrection> listCorrections(UUID checkId) {
        requireDatabase();
        return corrections.listOf(checkId).stream()
                .flatMap(correction -> find(correction).stream())
                .map(kept -> new KeptCorrection((Correction) kept.record(), kept.state(), kept.link()))
                .toList();
    }

    Optional<KeptDecision> findDecision(UUID checkId) {
        requireDatabase();
        return batches.findDecision(checkId)
                .flatMap(this::find)
                .map(kept -> new KeptDecision((ReadDecision) kept.record(), kept.state(), kept.link()));
    }

    private Optional<KeptRecord> find(UUID id) {
        return spool.find(id).map(KeepTogether::spooled).or(() -> {
            requireDatabase();
            return stored.find(id);
        });
    }

    /** Not found would be a lie: it may well be in the database. */
    private void requireDatabase() {
        if (database.isAway()) {
            throw new RefusedException(
                    CommonProblem.SERVICE_UNAVAILABLE, "Stored checks cannot be read just now. Try again.", SOON);
        }
    }
}
