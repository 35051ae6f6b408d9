package uk.kerbside.permits.dispensation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** Figures of dispensations. */
@ConfigMapping(prefix = "kerbside.permits.dispensations")
interface DispensationSettings {
    /** For how many vehicles one is given at most. */
    @WithDefault("20")
    int mostVehicles();

    /** For how long one is given at most. */
    @WithDefault("P3M")
    Period longest();

    /** How many requests of one account wait for a decision at most. */
    @WithDefault("10")
    int mostWaiting();

    /** How often it is looked whether holders are to be told of bays that are taken. */
    @WithDefault("2s")
    Duration tellEvery();

    /** How many accounts are told of in one transaction. */
    @WithDefault("200")
    int toldAtOnce();

    /** How many are republished in one transaction. */
    @WithDefault("200")
    int republishedAtOnce();
}
