package uk.kerbside.permits.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When holders are reminded; of what and how many days before stands with the permit types. */
@ConfigMapping(prefix = "kerbside.permits.reminders")
interface ReminderSettings {
    /** How often somebody looks whether holders are to be reminded. */
    @WithDefault("15m")
    Duration every();

    /** From when on, by the council's clock: nobody wants a text message at night. */
    @WithDefault("08:00")
    LocalTime from();

    /** Until when. */
    @WithDefault("20:00")
    LocalTime until();

    /** How many holders are reminded in one transaction. */
    @WithDefault("200")
    int atOnce();
}
