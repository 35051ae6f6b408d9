package uk.kerbside.permits.measure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** Figures of what the council does about permits. */
@ConfigMapping(prefix = "kerbside.permits.measures")
interface MeasureSettings {
    /** How long before it takes effect a holder hears of a suspension, unless a supervisor suspends at once. */
    @WithDefault("P14D")
    Period notice();

    /** How long a suspension can be appealed. */
    @WithDefault("P28D")
    Period appealableFor();

    /** How long a revocation can be appealed. */
    @WithDefault("P28D")
    Period revocationAppealableFor();

    /** Within how many working days an appeal is decided. */
    @WithDefault("10")
    int appealWithinWorkingDays();

    /** How long after it ended a permit that ended by mistake can be restored. */
    @WithDefault("P28D")
    Period restorableFor();

    /** How often suspensions that are due take effect or end. */
    @WithDefault("10s")
    Duration lookAfterEvery();

    /** How many of each one round looks after at most. */
    @WithDefault("200")
    int lookedAfterAtOnce();
}
