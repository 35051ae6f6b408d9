package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.KeptRecord;
import uk.kerbside.enforcement.check.StoreChecks;
import uk.kerbside.enforcement.check.StoredState;
import uk.kerbside.enforcement.check.WrittenRecord;

/** Keeps several checks at once: in the database, or in the spool while it is away. Called by one thread. */
@ApplicationScoped
class KeepTogether {
    private static final Logger LOG = Logger.getLogger(KeepTogether.class);

    private final StoreChecks storeChecks;
    private final StoredRecords recorded;
    private final DatabaseState database;
    private final Spool spool;
    private final Map<UUID, KeptRecord> lately;

    KeepTogether(
            StoreChecks storeChecks,
            StoredRecords recorded,
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
    private static Map<UUID, KeptRecord> newest(int atMost) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, KeptRecord> eldest) {
                return size() > atMost;
            }
        };
    }

    /**
     * @param checks of different ids
     * @return what is kept under each id now; one that is missing could not be kept
     */
    Map<UUID, KeptRecord> keep(List<WrittenRecord> checks) {
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

    private Map<UUID, KeptRecord> stored(List<WrittenRecord> checks) {
        Map<UUID, ChainLink> links = storeChecks.store(checks);
        Map<UUID, KeptRecord> kept = HashMap.newHashMap(checks.size());
        List<UUID> known = new ArrayList<>();
        for (WrittenRecord check : checks) {
            if (links.containsKey(check.id())) {
                kept.put(check.id(), new KeptRecord(check.record(), StoredState.STORED, links.get(check.id())));
            } else {
                known.add(check.id());
            }
        }
        kept.putAll(firstAnswers(known));
        lately.putAll(kept);
        return kept;
    }

    private Map<UUID, KeptRecord> firstAnswers(List<UUID> known) {
        Map<UUID, KeptRecord> first = recorded.byId(known);
        if (first.size() < known.size()) {
            throw new IllegalStateException("What was stored before is not there");
        }
        return first;
    }

    private Map<UUID, KeptRecord> oneByOne(List<WrittenRecord> checks) {
        Map<UUID, KeptRecord> kept = new HashMap<>();
        for (WrittenRecord check : checks) {
            try {
                kept.putAll(stored(List.of(check)));
            } catch (RuntimeException e) {
                if (database.answers()) {
                    somethingElse(check.id(), e).ifPresent(other -> kept.put(check.id(), other));
                } else {
                    kept.putAll(spooled(List.of(check)));
                }
            }
        }
        return kept;
    }

    /** A batch or a correction may have the id: its caller is told so. */
    private Optional<KeptRecord> somethingElse(UUID id, RuntimeException refused) {
        Optional<KeptRecord> other = recorded.find(id);
        if (other.isEmpty()) {
            LOG.errorf(refused, "Check %s cannot be kept", id);
        }
        return other;
    }

    private Map<UUID, KeptRecord> spooled(List<WrittenRecord> checks) {
        Map<UUID, KeptRecord> kept = HashMap.newHashMap(checks.size());
        List<WrittenRecord> fresh = new ArrayList<>();
        for (WrittenRecord check : checks) {
            keptBefore(check.id()).ifPresentOrElse(before -> kept.put(check.id(), before), () -> fresh.add(check));
        }
        if (!fresh.isEmpty()) {
            spool.append(fresh).forEach(placed -> kept.put(placed.id(), spooled(placed)));
        }
        return kept;
    }

    private Optional<KeptRecord> keptBefore(UUID checkId) {
        return Optional.ofNullable(lately.get(checkId))
                .or(() -> spool.find(checkId).map(KeepTogether::spooled));
    }

    /** As it is while it is in a spool. */
    static KeptRecord spooled(WrittenRecord.Placed placed) {
        return new KeptRecord(placed.written().record(), StoredState.SPOOLED, placed.link());
    }
}
