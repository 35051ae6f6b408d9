package uk.kerbside.accounts.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a council decides about claim codes. */
@ConfigMapping(prefix = "kerbside.accounts.claims")
public interface ClaimSettings {
    /** For how long a code is good. */
    @WithDefault("56d")
    Duration goodFor();

    /** How many wrong codes a login may try. */
    @WithDefault("5")
    int triesAllowed();

    /** After how long they are forgotten. */
    @WithDefault("24h")
    Duration triesForgottenAfter();
}
