package uk.kerbside.enforcement.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the list of alerts is held to. */
@ConfigMapping(prefix = "kerbside.enforcement.alerts")
interface AlertSettings {
    /** How long one alert may hold: whoever wants more adds it again, and so looks at it again. */
    @WithDefault("366d")
    Duration termAtMost();
}
