package uk.kerbside.enforcement.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Removes a few records at a time, each time in a transaction: a crash between two leaves a run that goes on tomorrow. */
@ApplicationScoped
class RemoveAged {
    private final AgedEvidence evidence;

    RemoveAged(AgedEvidence evidence) {
        this.evidence = evidence;
    }

    /** @return how many went; fewer than {@code limit} when no more are to go */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int removeSome(RetentionRule rule, Instant answeredBefore, int limit, Instant now) {
        List<UUID> records = evidence.listForRemoval(rule, answeredBefore, limit);
        evidence.remove(records, rule, now);
        return records.size();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgetLapses(Instant seenBefore) {
        evidence.forgetLapses(seenBefore);
    }
}
