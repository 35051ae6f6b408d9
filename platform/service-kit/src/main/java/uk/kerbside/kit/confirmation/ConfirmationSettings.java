package uk.kerbside.kit.confirmation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently an issuer waits for enforcement. */
@ConfigMapping(prefix = "kerbside.confirmation")
interface ConfirmationSettings {
    /** How long a right may go unconfirmed before that is reported. */
    @WithDefault("5S")
    Duration within();
}
