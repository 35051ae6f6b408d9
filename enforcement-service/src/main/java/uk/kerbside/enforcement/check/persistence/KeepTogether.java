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
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.RecordedChecks;
import uk.kerbside.enforcement.check.StoreChecks;
import uk.kerbside.enforcement.check.StoredState;

/** Keeps several checks at once: in the database, or in the spool while it is away. Called by one thread. */
@ApplicationScoped
class KeepTogether {
    private static final Logger LOG = Logger.getLogger(KeepTogether.class);

    private final StoreChecks storeChecks;
    private final RecordedChecks recorded;
    private final DatabaseState database;
    private final Spool spool;
    private final Map<UUID, CheckRecord> lately;

    KeepTogether(
            StoreChecks storeChecks,
            RecordedChecks recorded,
            DatabaseState database,
            Spool spool,
            CheckSettings settings) {
        this.storeChecks = storeChecks;
        this.recorded = recorded;
        this.database = database;
        this.spool = spool;
        this.lately = newest(settings.grouping().rememberedAtMost());
    }

    /** So that a device that asks again gets its answer also while the database is away. */
    private static Map<UUID, CheckRecord> newest(int atMost) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, CheckRecord> eldest) {
                return size() > atMost;
            }
        };
    }

    /**
     * @param checks of different ids
     * @return what is kept under each id now; one that is missing could not be kept
     */
    Map<UUID, KeptCheck> keep(List<CheckRecord> checks) {
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

    private Map<UUID, KeptCheck> stored(List<CheckRecord> checks) {
        Set<UUID> added = storeChecks.store(checks);
        Map<UUID, KeptCheck> kept = HashMap.newHashMap(checks.size());
        for (CheckRecord check : checks) {
            CheckRecord first = added.contains(check.checkId())
                    ? check
                    : recorded.find(check.checkId()).orElseThrow();
            lately.put(first.checkId(), first);
            kept.put(first.checkId(), new KeptCheck(first, StoredState.STORED));
        }
        return kept;
    }

    private Map<UUID, KeptCheck> oneByOne(List<CheckRecord> checks) {
        Map<UUID, KeptCheck> kept = new HashMap<>();
        for (CheckRecord check : checks) {
            try {
                kept.putAll(stored(List.of(check)));
            } catch (RuntimeException e) {
                if (database.answers()) {
                    LOG.errorf(e, "Check %s cannot be kept", check.checkId());
                } else {
                    kept.putAll(spooled(List.of(check)));
                }
            }
        }
        return kept;
    }

    private Map<UUID, KeptCheck> spooled(List<CheckRecord> checks) {
        Map<UUID, KeptCheck> kept = HashMap.newHashMap(checks.size());
        List<CheckRecord> fresh = new ArrayList<>();
        for (CheckRecord check : checks) {
            keptBefore(check.checkId())
                    .ifPresentOrElse(before -> kept.put(check.checkId(), before), () -> fresh.add(check));
        }
        if (!fresh.isEmpty()) {
            spool.append(fresh);
            fresh.forEach(check -> kept.put(check.checkId(), new KeptCheck(check, StoredState.SPOOLED)));
        }
        return kept;
    }

    private Optional<KeptCheck> keptBefore(UUID checkId) {
        return Optional.ofNullable(lately.get(checkId))
                .map(check -> new KeptCheck(check, StoredState.STORED))
                .or(() -> spool.find(checkId).map(check -> new KeptCheck(check, StoredState.SPOOLED)));
    }
}
