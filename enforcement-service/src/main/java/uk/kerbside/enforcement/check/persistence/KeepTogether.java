package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.check.BatchRecord;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.EvidenceRecord;
import uk.kerbside.enforcement.check.KeptRecord;
import uk.kerbside.enforcement.check.RecordedBatches;
import uk.kerbside.enforcement.check.RecordedChecks;
import uk.kerbside.enforcement.check.StoreChecks;
import uk.kerbside.enforcement.check.StoredState;

/** Keeps several checks at once: in the database, or in the spool while it is away. Called by one thread. */
@ApplicationScoped
class KeepTogether {
    private static final Logger LOG = Logger.getLogger(KeepTogether.class);

    private final StoreChecks storeChecks;
    private final RecordedChecks recorded;
    private final RecordedBatches batches;
    private final DatabaseState database;
    private final Spool spool;
    private final Map<UUID, EvidenceRecord> lately;

    KeepTogether(
            StoreChecks storeChecks,
            RecordedChecks recorded,
            RecordedBatches batches,
            DatabaseState database,
            Spool spool,
            CheckSettings settings) {
        this.storeChecks = storeChecks;
        this.recorded = recorded;
        this.batches = batches;
        this.database = database;
        this.spool = spool;
        this.lately = newest(settings.grouping().rememberedAtMost());
    }

    /** So that a device that asks again gets its answer also while the database is away. */
    private static Map<UUID, EvidenceRecord> newest(int atMost) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, EvidenceRecord> eldest) {
                return size() > atMost;
            }
        };
    }

    /**
     * @param checks of different ids
     * @return what is kept under each id now; one that is missing could not be kept
     */
    Map<UUID, KeptRecord> keep(List<EvidenceRecord> checks) {
        if (database.isAway()) {
            return spooled(checks);
        }
        try {
            return stored(checks);
        } catch (RuntimeException e) {
            if (!database.answers()) {
                LOG.warnf("The database is away, checks are spooled: %s", e.getMessage());
                database.wentAway();
                return spooled(checks);
            }
            LOG.warnf(e, "%d checks cannot be stored together and are stored one by one", checks.size());
            return oneByOne(checks);
        }
    }

    private Map<UUID, KeptRecord> stored(List<EvidenceRecord> checks) {
        Set<UUID> added = storeChecks.store(checks);
        Map<UUID, KeptRecord> kept = HashMap.newHashMap(checks.size());
        for (EvidenceRecord check : checks) {
            EvidenceRecord first = added.contains(check.id()) ? check : first(check);
            lately.put(first.id(), first);
            kept.put(first.id(), new KeptRecord(first, StoredState.STORED));
        }
        return kept;
    }

    private EvidenceRecord first(EvidenceRecord record) {
        return switch (record) {
            case CheckRecord check -> recorded.find(check.checkId()).orElseThrow();
            case BatchRecord batch -> batches.find(batch.batchId()).orElseThrow();
        };
    }

    private Map<UUID, KeptRecord> oneByOne(List<EvidenceRecord> checks) {
        Map<UUID, KeptRecord> kept = new HashMap<>();
        for (EvidenceRecord check : checks) {
            try {
                kept.putAll(stored(List.of(check)));
            } catch (RuntimeException e) {
                if (database.answers()) {
                    LOG.errorf(e, "Check %s cannot be kept", check.id());
                } else {
                    kept.putAll(spooled(List.of(check)));
                }
            }
        }
        return kept;
    }

    private Map<UUID, KeptRecord> spooled(List<EvidenceRecord> checks) {
        Map<UUID, KeptRecord> kept = HashMap.newHashMap(checks.size());
        List<EvidenceRecord> fresh = new ArrayList<>();
        for (EvidenceRecord check : checks) {
            keptBefore(check.id()).ifPresentOrElse(before -> kept.put(check.id(), before), () -> fresh.add(check));
        }
        if (!fresh.isEmpty()) {
            spool.append(fresh);
            fresh.forEach(check -> kept.put(check.id(), new KeptRecord(check, StoredState.SPOOLED)));
        }
        return kept;
    }

    private Optional<KeptRecord> keptBefore(UUID checkId) {
        return Optional.ofNullable(lately.get(checkId))
                .map(check -> new KeptRecord(check, StoredState.STORED))
                .or(() -> spool.find(checkId).map(check -> new KeptRecord(check, StoredState.SPOOLED)));
    }
}
