package uk.kerbside.permits.permit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Figures of permits that are no rule of a permit type. */
@ConfigMapping(prefix = "kerbside.permits.permits")
interface PermitSettings {
    /** How many permits are published again in one transaction. */
    @WithDefault("500")
    int republishedAtOnce();

    /** Within how many days the difference in price after a move is to be paid; cover never waits for it. */
    @WithDefault("30")
    int differencePayableDays();

    /** How often it is told which permits have expired. */
    @WithDefault("60s")
    String expiriesToldEvery();

    /** Of how many one round tells at most. */
    @WithDefault("500")
    int expiriesAtOnce();
}
