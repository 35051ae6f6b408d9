package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * An import opens accounts no faster than this service hears of them. Else a resident's own change, which comes down the
 * same stream, would stand behind thousands from a file, and the resident be told to come back later.
 */
@ApplicationScoped
class StayInStep {
    private static final Logger LOG = Logger.getLogger(StayInStep.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final HeardAccounts heardAccounts;
    private final MigrationSettings settings;

    StayInStep(HeardAccounts heardAccounts, MigrationSettings settings) {
        this.heardAccounts = heardAccounts;
        this.settings = settings;
    }

    /** Returns when all accounts of the portion were heard of, or have not been for as long as the settings allow. */
    void await(PreparedPortion portion) {
        long begun = System.nanoTime();
        Set<String> missing = portion.accounts();
        while (!missing.isEmpty()) {
            missing = heardAccounts.missing(missing);
            if (missing.isEmpty()) {
                return;
            }
            if (System.nanoTime() - begun >= settings.accountsAwaited().toNanos()) {
                LOG.infof("An import goes on although %d accounts were not heard of", missing.size());
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
