package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.kerbside.enforcement.chain.EvidenceEntries;
import uk.kerbside.enforcement.chain.KeptLeaf;
import uk.kerbside.enforcement.check.KeptRecord;
import uk.kerbside.enforcement.check.StoredState;

/** What is kept in the database, read back from the evidence chain. */
@ApplicationScoped
class StoredRecords {
    private final EvidenceEntries entries;

    StoredRecords(EvidenceEntries entries) {
        this.entries = entries;
    }

    Optional<KeptRecord> find(UUID id) {
        return entries.find(id).map(StoredRecords::record);
    }

    /** Those of many that there are, in one look. */
    Map<UUID, KeptRecord> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entries.list(ids).stream()
                        .map(StoredRecords::record)
                        .collect(Collectors.toMap(kept -> kept.record().id(), kept -> kept));
    }

    private static KeptRecord record(KeptLeaf kept) {
        return new KeptRecord(CheckJson.read(kept.leaf()).record(), StoredState.STORED, kept.link());
    }
}
