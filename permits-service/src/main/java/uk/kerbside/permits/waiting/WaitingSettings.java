package uk.kerbside.permits.waiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Waiting lists. */
@ConfigMapping(prefix = "kerbside.permits.waiting")
public interface WaitingSettings {
    /** For how many whole days a place that fell free is held for who is first; then it goes to the next. */
    @WithDefault("7")
    int offeredDays();

    /** How often it is looked after places that fell free, and offers nobody answered. */
    @WithDefault("15s")
    String lookedAfterEvery();

    /** How many offers one round makes, or ends, at most. */
    @WithDefault("200")
    int offersAtOnce();
}
