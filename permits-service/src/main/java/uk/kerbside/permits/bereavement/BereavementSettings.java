package uk.kerbside.permits.bereavement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** What a council decides about permits of those who have died. */
@ConfigMapping(prefix = "kerbside.permits.bereavement")
interface BereavementSettings {
    /** For how long after the council learnt of it permits are good at least. */
    @WithDefault("P3M")
    Period keptFor();

    /** How often somebody looks. */
    @WithDefault("5m")
    Duration every();

    /** How many permits one transaction takes. */
    @WithDefault("100")
    int atOnce();
}
