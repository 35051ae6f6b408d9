package uk.kerbside.permits.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Figures of applications that are no rule of a permit type. */
@ConfigMapping(prefix = "kerbside.permits.applications")
interface ApplicationSettings {
    /** How often charges nobody paid in time are given up. */
    @WithDefault("60s")
    Duration giveUpEvery();

    /** How many of them one round gives up at most. */
    @WithDefault("200")
    int unpaidAtOnce();
}
