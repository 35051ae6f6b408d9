package uk.kerbside.permits.vehicle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How vehicles of permits may be changed, beyond what the rules of a permit type say. */
@ConfigMapping(prefix = "kerbside.permits.vehicles")
interface VehicleSettings {
    /** How many days a vehicle that is replaced may stay good beside the new one. */
    @WithDefault("5")
    int overlapDaysAtMost();

    /** How many days a temporary vehicle may stay. */
    @WithDefault("21")
    int loanDaysAtMost();

    /** How many temporary vehicles a permit may have within a year. */
    @WithDefault("2")
    int loansPerYear();

    /** Within how many days the fee of a change is to be paid; it is owed afterwards, and cover never waits for it. */
    @WithDefault("30")
    int feePayableDays();

    /** How often fees of changes that have taken effect meanwhile are asked for. */
    @WithDefault("60s")
    String feesRaisedEvery();

    /** How many of them one round asks for at most. */
    @WithDefault("200")
    int feesAtOnce();
}
