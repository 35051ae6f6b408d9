package uk.kerbside.accounts.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How GOV.UK Notify is reached; needed only when it delivers messages. Its templates are one for each channel and hold
 * nothing but {@code ((subject))} and {@code ((body))}: what messages say is written here.
 */
@ConfigMapping(prefix = "kerbside.gov-uk-notify")
public interface GovUkNotifySettings {
    /** Where its API is, without {@code /v2}. */
    Optional<URI> url();

    /** The API key of the council's service: its name, the service's id and the secret, joined by hyphens. */
    Optional<String> apiKey();

    /** Its template for e-mails. */
    Optional<String> emailTemplateId();

    /** Its template for text messages. */
    Optional<String> smsTemplateId();

    /** Its template for letters; without one letters are no way. */
    Optional<String> letterTemplateId();

    /** The bearer token its receipts come with; without one no receipt is taken, and messages are asked after. */
    Optional<String> receiptToken();

    /** How long a receipt is waited for before it is asked after. */
    @WithDefault("15m")
    Duration receiptExpectedWithin();

    /** How long to wait for a connection. */
    @WithDefault("2s")
    Duration connectWithin();

    /** How long to wait for an answer. */
    @WithDefault("8s")
    Duration answerWithin();
}
