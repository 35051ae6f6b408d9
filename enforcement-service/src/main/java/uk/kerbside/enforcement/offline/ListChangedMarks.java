package uk.kerbside.enforcement.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Asks the ledger what was heard since then. */
@ApplicationScoped
class ListChangedMarks {
    private final OfflinePacks packs;

    ListChangedMarks(OfflinePacks packs) {
        this.packs = packs;
    }

    @Transactional
    OfflinePacks.Heard list(Instant since) {
        return packs.changedSince(since);
    }
}
