package uk.kerbside.enforcement.cover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How cover is looked up. */
@ConfigMapping(prefix = "kerbside.enforcement.cover")
public interface CoverSettings {
    /** How long before and after the time asked about officers' checks and cameras' reads are looked for, if nobody says. */
    @WithDefault("12h")
    Duration window();

    /** How long it may be. */
    @WithDefault("31d")
    Duration windowAtMost();

    /** How many checks, and how many reads, are shown of one mark. */
    @WithDefault("50")
    int shownAtMost();
}
