package uk.kerbside.permits.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What a council decides about its paper permits. */
@ConfigMapping(prefix = "kerbside.permits.migration")
interface MigrationSettings {
    /** How many rows are worked on together; accounts takes 500 at most. */
    @WithDefault("250")
    int rowsAtOnce();

    /** How often somebody looks whether rows wait. */
    @WithDefault("2s")
    Duration runEvery();

    /**
     * How long a portion waits until accounts opened for the one before it were heard of here. Residents' own changes
     * come down the same stream.
     */
    @WithDefault("10s")
    Duration accountsAwaited();

    /** After how many failures in a row, accounts being away left aside, an import halts and waits for somebody. */
    @WithDefault("5")
    int failuresAllowed();

    /** What is printed on paper, by the code of the permit type it means, besides the catalogue's own names. */
    Map<String, Set<String>> labels();

    /** Labels that mean this type at the places it names, and elsewhere what they mean otherwise (ruling 9). */
    Map<String, Set<String>> labelsByPlace();
}
