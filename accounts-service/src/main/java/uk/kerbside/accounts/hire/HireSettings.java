package uk.kerbside.accounts.hire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When holders are told that the hire of a vehicle ends. */
@ConfigMapping(prefix = "kerbside.accounts.hire")
interface HireSettings {
    /** How many days before its last day. */
    @WithDefault("7")
    int toldDaysBefore();

    /** How often somebody looks. */
    @WithDefault("1h")
    Duration every();

    /** From when on, by the council's clock: nobody wants a text message at night. */
    @WithDefault("08:00")
    LocalTime from();

    /** Until when. */
    @WithDefault("20:00")
    LocalTime until();

    /** How many holders are told in one transaction. */
    @WithDefault("100")
    int atOnce();
}
