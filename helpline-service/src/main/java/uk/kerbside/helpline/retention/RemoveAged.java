package uk.kerbside.helpline.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Removes a few reads at a time, each time in a transaction: a crash between two leaves a run that goes on tomorrow. */
@ApplicationScoped
class RemoveAged {
    private final AgedReads reads;

    RemoveAged(AgedReads reads) {
        this.reads = reads;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int removeSome(Instant before, int limit) {
        return reads.remove(before, limit);
    }
}
