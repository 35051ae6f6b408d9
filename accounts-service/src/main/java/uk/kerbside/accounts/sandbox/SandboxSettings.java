package uk.kerbside.accounts.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the sandbox behaves. */
@ConfigMapping(prefix = "kerbside.sandbox")
interface SandboxSettings {
    /** Signs confirmations; needed only when the sandbox is the provider. */
    Optional<String> secret();

    /** How old, or how far ahead, the time of a confirmation may be. */
    @WithDefault("5m")
    Duration confirmationsCountFor();

    /** How long somebody may take to decide. */
    @WithDefault("90m")
    Duration decidedWithin();
}
