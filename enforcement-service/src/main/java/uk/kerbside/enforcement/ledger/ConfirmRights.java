package uk.kerbside.enforcement.ledger;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Confirms what could not be confirmed when it was recorded, because memory had not caught up. */
@ApplicationScoped
class ConfirmRights {
    private static final Logger LOG = Logger.getLogger(ConfirmRights.class);

    private final Ledger ledger;
    private final ConfirmRight confirmRight;
    private final LedgerSettings settings;

    ConfirmRights(Ledger ledger, ConfirmRight confirmRight, LedgerSettings settings) {
        this.ledger = ledger;
        this.confirmRight = confirmRight;
        this.settings = settings;
    }

    /** One round; each right in a transaction of its own, so that no two wait for each other's streams. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void confirm() {
        try {
            ledger.listUnconfirmed(settings.confirmedAtOnce()).forEach(confirmRight::confirmIfHeld);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Rights cannot be confirmed just now; the next round tries again");
        }
    }
}
