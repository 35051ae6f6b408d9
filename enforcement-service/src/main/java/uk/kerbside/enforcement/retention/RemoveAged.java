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
    private final AgedRecords others;

    RemoveAged(AgedEvidence evidence, AgedRecords others) {
        this.evidence = evidence;
        this.others = others;
    }

    @Transactional
    long count(RetentionRule rule, Instant before) {
        return rule.isOfChain() ? evidence.count(rule, before) : others.count(rule, before);
    }

    /** @return how many went; fewer than {@code limit} when no more are to go */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int removeSome(RetentionRule rule, Instant answeredBefore, int limit, Instant now) {
        if (!rule.isOfChain()) {
            return others.remove(rule, answeredBefore, limit);
        }
        List<UUID> records = evidence.listForRemoval(rule, answeredBefore, limit);
        evidence.remove(records, rule, now);
        return records.size();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgetLapses(Instant seenBefore) {
        evidence.forgetLapses(seenBefore);
    }
}
