package uk.kerbside.accounts.payment.clients;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How GOV.UK Pay is reached; needed only when it is the provider. */
@ConfigMapping(prefix = "kerbside.gov-uk-pay")
interface GovUkPaySettings {
    /** Where its API is, without {@code /v1}. */
    Optional<URI> url();

    /** The API key of the council's service. */
    Optional<String> apiKey();

    /** How long to wait for a connection. */
    @WithDefault("2s")
    Duration connectWithin();

    /** How long to wait for an answer. */
    @WithDefault("8s")
    Duration answerWithin();
}
