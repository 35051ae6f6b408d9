package uk.kerbside.permits.misuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** Figures of reports of misuse. */
@ConfigMapping(prefix = "kerbside.permits.misuse")
interface MisuseSettings {
    /** Within how many working days a report is decided. */
    @WithDefault("10")
    int decidedWithinWorkingDays();

    /** How long a report an officer claims is theirs. */
    @WithDefault("2h")
    Duration claimedFor();

    /** How often it is looked after reports that were not decided in time. */
    @WithDefault("60s")
    String lookAfterEvery();

    /** How many of them one round escalates at most. */
    @WithDefault("200")
    int lookedAfterAtOnce();

    /** How long a decided report is kept; what was upheld counts as earlier misuse for as long. */
    @WithDefault("P2Y")
    Period keptFor();

    /** When old reports go each day, in Quartz's notation and the council's zone; `off` for never. */
    @WithDefault("0 35 2 * * ?")
    String forgetDaily();

    /** How many of them go in one transaction. */
    @WithDefault("200")
    int forgottenAtOnce();
}
