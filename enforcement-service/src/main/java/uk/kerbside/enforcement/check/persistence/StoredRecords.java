package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.chain.EvidenceEntries;
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
        return entries.find(id)
                .map(kept -> new KeptRecord(CheckJson.read(kept.leaf()).record(), StoredState.STORED, kept.link()));
    }
}
