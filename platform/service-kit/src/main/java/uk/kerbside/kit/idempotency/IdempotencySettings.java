package uk.kerbside.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept. */
@ConfigMapping(prefix = "kerbside.idempotency")
interface IdempotencySettings {
    /** For how long a repeat gets the first answer. */
    @WithDefault("PT24H")
    Duration keptFor();
}
