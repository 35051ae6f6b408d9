package uk.kerbside.permits.extension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How bulk extensions are worked on. */
@ConfigMapping(prefix = "kerbside.permits.extensions")
interface ExtensionSettings {
    /** How often somebody looks whether permits wait. */
    @WithDefault("2s")
    String runEvery();

    /** How many permits are looked at in one transaction. */
    @WithDefault("1000")
    int lookedAtAtOnce();

    /** How many permits are extended in one transaction. */
    @WithDefault("200")
    int extendedAtOnce();
}
