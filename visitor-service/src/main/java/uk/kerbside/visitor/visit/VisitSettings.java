package uk.kerbside.visitor.visit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Figures of visits that are no rule of the permit type. */
@ConfigMapping(prefix = "kerbside.visitor.visits")
interface VisitSettings {
    /** How far in the past a start may lie and still mean now: people press the button and wait. */
    @WithDefault("30s")
    Duration startTolerance();

    /** How far ahead a visit can be booked. */
    @WithDefault("30d")
    Duration aheadAtMost();

    /** How many visits whose time is over one round ends at most. */
    @WithDefault("500")
    int overAtOnce();

    /** How many visits are published again in one transaction. */
    @WithDefault("500")
    int republishedAtOnce();
}
