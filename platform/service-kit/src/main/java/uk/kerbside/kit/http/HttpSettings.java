package uk.kerbside.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request may be. */
@ConfigMapping(prefix = "kerbside.http")
interface HttpSettings {
    /** The largest body of an ordinary request. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /** The largest file somebody sends as it is: a PDF, a picture. */
    @WithDefault("10M")
    MemorySize fileLimit();

    /** The largest body of an import ({@code text/csv}); {@code quarkus.http.limits.max-body-size} must let it in. */
    @WithDefault("64M")
    MemorySize importLimit();
}
