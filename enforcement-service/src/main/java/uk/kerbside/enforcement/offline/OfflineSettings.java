package uk.kerbside.enforcement.offline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a device may go without us. */
@ConfigMapping(prefix = "kerbside.enforcement.offline")
public interface OfflineSettings {
    /** A pack is good until its day is over, and no longer than this after it was made. */
    @WithDefault("18h")
    Duration validFor();

    /** How many days ahead a pack may be asked for. */
    @WithDefault("1")
    int daysAhead();

    /** How much a delta looks back beyond its cursor: a transaction that began before it may have ended after it. */
    @WithDefault("60s")
    Duration overlap();

    /** When to ask again while a source is silent. */
    @WithDefault("10s")
    Duration askAgainAfter();
}
