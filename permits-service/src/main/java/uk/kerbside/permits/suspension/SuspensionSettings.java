package uk.kerbside.permits.suspension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How holders are told of suspensions. */
@ConfigMapping(prefix = "kerbside.permits.suspensions")
interface SuspensionSettings {
    /** How often it is looked whether somebody is to be told. */
    @WithDefault("2s")
    Duration tellEvery();

    /** How many working days a letter takes, from the day on which it is announced. */
    @WithDefault("4")
    int letterWorkingDays();

    /** How many accounts are told of in one transaction. */
    @WithDefault("200")
    int toldAtOnce();
}
