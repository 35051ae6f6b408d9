package uk.kerbside.permits.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits, beyond what rules and officers set. */
@ConfigMapping(prefix = "kerbside.permits.limits")
public interface LimitSettings {
    /** For how many days after a permit expired its place is kept for its holder, where a place has a limit. */
    @WithDefault("28")
    int placeKeptDays();
}
