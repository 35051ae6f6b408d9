package uk.kerbside.kit.actor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How call passes are verified. With neither a key nor an address, no call pass is accepted. */
@ConfigMapping(prefix = "kerbside.call-pass-verification")
interface CallPassSettings {
    /** Helpline's public key, X.509 in base 64, with or without PEM lines. Comes before the address. */
    Optional<String> publicKey();

    /** Where helpline publishes its keys as a JWKS; they are kept, so that passes verify while helpline is away. */
    Optional<URI> keysUrl();

    /** How long fetched keys are used before they are fetched again. */
    @WithDefault("PT1H")
    Duration keysKeptFor();

    /** How long old keys go on being used while new ones cannot be fetched. */
    @WithDefault("PT24H")
    Duration keysKeptWhileAway();
}
