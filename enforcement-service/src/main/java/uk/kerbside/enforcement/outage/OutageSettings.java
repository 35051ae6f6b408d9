package uk.kerbside.enforcement.outage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How outages are noticed. */
@ConfigMapping(prefix = "kerbside.enforcement.outages")
interface OutageSettings {
    /** How often each instance looks whether it hears every source; {@code off} if outages are opened by hand only. */
    @WithDefault("1s")
    String watchedEvery();

    /** How long a source may be awaited after a start before its silence is an outage: services start one by one. */
    @WithDefault("10s")
    Duration awaitedFor();

    /** After what time an instance that has said nothing more is taken to be gone, and its silence with it. */
    @WithDefault("30s")
    Duration witnessGoneAfter();
}
