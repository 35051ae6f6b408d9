package uk.kerbside.accounts.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What a council decides about accounts. */
@ConfigMapping(prefix = "kerbside.accounts")
public interface AccountSettings {
    /** The country of telephone numbers that name none, ISO 3166. */
    @WithDefault("GB")
    String phoneRegion();

    /** How many wrong council-tax references an account may give for one property before evidence is asked for. */
    @WithDefault("5")
    int councilTaxTries();

    /** For how long a proof of residency counts. */
    @WithDefault("P1Y")
    Period residencyProvedFor();

    /** How many vehicles an account may list. */
    @WithDefault("100")
    int mostVehicles();

    /** How many accounts one round of a republish takes. */
    @WithDefault("500")
    int republishedAtOnce();
}
