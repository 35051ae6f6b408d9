package uk.kerbside.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests one login may send. Generous: it stops a runaway client, not a busy one. */
@ConfigMapping(prefix = "kerbside.rate-limit")
interface RateLimitSettings {
    /** Whether there is a limit at all. */
    @WithDefault("true")
    boolean enabled();

    /** How many requests may come at once, and within each {@link #per()}. */
    @WithDefault("3000")
    int requests();

    /** The time in which the allowance is filled up again, evenly. */
    @WithDefault("PT10S")
    Duration per();
}
