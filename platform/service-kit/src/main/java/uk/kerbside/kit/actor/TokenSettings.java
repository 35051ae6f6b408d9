package uk.kerbside.kit.actor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How access tokens are verified. */
@ConfigMapping(prefix = "kerbside.tokens")
interface TokenSettings {
    /**
     * How long a token that was verified is taken for good when the very same one comes again, never beyond its own end;
     * nought verifies each. A key withdrawn meanwhile still counts that long.
     */
    @WithDefault("0s")
    Duration remembered();
}
