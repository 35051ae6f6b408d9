package uk.kerbside.accounts.representation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a council decides about those who act for others. */
@ConfigMapping(prefix = "kerbside.accounts.representations")
interface RepresentationSettings {
    /** For how long the code is good that is given to them. */
    @WithDefault("28d")
    Duration codeGoodFor();
}
