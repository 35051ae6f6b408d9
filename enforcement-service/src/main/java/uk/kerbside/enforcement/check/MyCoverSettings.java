package uk.kerbside.enforcement.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a customer may ask about cover: often enough for every car of a family, too seldom to search with. */
@ConfigMapping(prefix = "kerbside.enforcement.my-cover")
public interface MyCoverSettings {
    /** How many questions one login may ask within each {@link #per()}, refused ones included; in one instance. */
    @WithDefault("20")
    int askedAtMost();

    /** The time in which the allowance is filled up again, evenly. */
    @WithDefault("1h")
    Duration per();
}
