package uk.kerbside.enforcement.chain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the evidence chain is kept. */
@ConfigMapping(prefix = "kerbside.enforcement.chain")
public interface ChainSettings {
    /** How long a process was not seen when another seals the end of its chain. */
    @WithDefault("1m")
    Duration abandonedAfter();
}
