package uk.kerbside.accounts.chase;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** When customers are told that something is not paid yet. */
@ConfigMapping(prefix = "kerbside.accounts.chase")
interface ChaseSettings {
    /** How long after a charge was raised its customer is told, the first first. */
    @WithDefault("24h,7d,21d")
    List<Duration> after();

    /** How often somebody looks. */
    @WithDefault("10m")
    Duration every();

    /** From when on, by the council's clock: nobody wants a text message at night. */
    @WithDefault("08:00")
    LocalTime from();

    /** Until when. */
    @WithDefault("20:00")
    LocalTime until();

    /** How many customers are told in one transaction. */
    @WithDefault("100")
    int atOnce();
}
