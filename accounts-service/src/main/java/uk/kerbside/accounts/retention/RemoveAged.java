package uk.kerbside.accounts.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Removes a few records at a time, each time in a transaction: a crash between two leaves a run that goes on tomorrow. */
@ApplicationScoped
class RemoveAged {
    private final AgedRecords records;

    RemoveAged(AgedRecords records) {
        this.records = records;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int removeSome(RetentionRule rule, Instant before, Instant now, int limit) {
        return records.remove(rule, before, now, limit);
    }
}
