package uk.kerbside.helpline.pass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a call pass is good. */
@ConfigMapping(prefix = "kerbside.helpline.passes")
interface PassSettings {
    /** From issue to expiry: as short as an agent can work with, for a pass is not called back, but where the holder dies. */
    @WithDefault("10m")
    Duration goodFor();
}
