package uk.kerbside.enforcement.check.persistence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.chain.KeepSealing;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.StoreChecks;
import uk.kerbside.enforcement.check.WrittenRecord;

/** Looks whether the database is back, and brings what was spooled into it. Storing again what is stored changes nothing. */
@ApplicationScoped
class DrainSpool {
    private static final Logger LOG = Logger.getLogger(DrainSpool.class);

    private final Spool spool;
    private final DatabaseState database;
    private final StoreChecks storeChecks;
    private final KeepSealing keepSealing;
    private final int atOnce;

    DrainSpool(
            Spool spool,
            DatabaseState database,
            StoreChecks storeChecks,
            KeepSealing keepSealing,
            CheckSettings settings) {
        this.spool = spool;
        this.database = database;
        this.storeChecks = storeChecks;
        this.keepSealing = keepSealing;
        this.atOnce = settings.spool().drainedAtOnce();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void drain() {
        spool.claimOrphans();
        if (!database.isAway() && spool.files().isEmpty() || !database.answers()) {
            return;
        }
        // First: new checks go to the database again while the spool is emptied.
        database.cameBack();
        try {
            for (SpoolFile file : spool.files()) {
                drain(file);
                spool.release(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The spool cannot be drained just now; the next round tries again: %s", e.getMessage());
        }
    }

    private void drain(SpoolFile file) throws IOException {
        int stored = 0;
        for (List<WrittenRecord.Placed> next = file.next(atOnce); !next.isEmpty(); next = file.next(atOnce)) {
            store(next);
            file.drained(next).ifPresent(this::closeChain);
            stored += next.size();
        }
        if (stored > 0) {
            LOG.infof("%d spooled checks are in the database now", stored);
        }
    }

    /** What fails here is done later, by whoever finds the chain without a seal. */
    private void closeChain(UUID chain) {
        try {
            keepSealing.sealAndClose(chain);
        } catch (RuntimeException e) {
            LOG.warnf("Chain %s of a spool stays open: %s", chain, e.getMessage());
        }
    }

    private void store(List<WrittenRecord.Placed> checks) {
        try {
            storeChecks.storeSpooled(checks);
        } catch (RuntimeException e) {
            if (!database.answers()) {
                throw e;
            }
            LOG.warnf(e, "%d spooled checks cannot be stored together and are stored one by one", checks.size());
            checks.forEach(this::storeOrSetAside);
        }
    }

    private void storeOrSetAside(WrittenRecord.Placed check) {
        try {
            storeChecks.storeSpooled(List.of(check));
        } catch (RuntimeException e) {
            if (!database.answers()) {
                throw e;
            }
            LOG.errorf(e, "Check %s is refused by the database and set aside", check.id());
            spool.setAside(check);
        }
    }
}
