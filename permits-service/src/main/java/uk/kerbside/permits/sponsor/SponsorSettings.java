package uk.kerbside.permits.sponsor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Sponsors, beyond what the rules of a permit type say. */
@ConfigMapping(prefix = "kerbside.permits.sponsors")
interface SponsorSettings {
    /** How long somebody an organisation invited has to take it up. */
    @WithDefault("P30D")
    Period invitedFor();
}
