package uk.kerbside.permits.renewal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import uk.kerbside.permits.quote.OverLimit;

/** Figures of renewals that are no rule of a permit type. */
@ConfigMapping(prefix = "kerbside.permits.renewals")
interface RenewalSettings {
    /** How long grace goes on after a renewal was refused. */
    @WithDefault("PT24H")
    Duration graceAfterRefusal();

    /** How long grace goes on after the payment for a renewal was asked for. */
    @WithDefault("P5D")
    Period graceAfterPaymentRequest();

    /**
     * What becomes of the renewal of a permit taken over from paper when its household holds more than can be granted: it is
     * honoured, an officer reviews it, or it is refused.
     */
    @WithDefault("REVIEW")
    OverLimit overLimit();

    /** How often it is looked for whom rules to come change something. */
    @WithDefault("15m")
    String rulesAnnouncedEvery();

    /** At how many permits it is looked in one transaction. */
    @WithDefault("200")
    int rulesAnnouncedAtOnce();

    /** The version of the text holders agree to when a permit is to be renewed by itself. */
    @WithDefault("2026-11")
    String agreementText();

    /** How many days before the end holders who agreed hear what the renewal will cost. */
    @WithDefault("28")
    int announceDaysBefore();

    /** How many days before the end it is handed in for them. */
    @WithDefault("14")
    int handInDaysBefore();

    /** How many days there are at least between the two: whoever does not want that price has time to say so. */
    @WithDefault("7")
    int announcedAtLeastDays();

    /** For how many days after the end it is caught up with what was agreed and not done. */
    @WithDefault("21")
    int agreementsCatchUpDays();

    /** How often it is looked whose permit is to be renewed as agreed. */
    @WithDefault("15m")
    String agreementsRunEvery();

    /** How many of them are read at once. */
    @WithDefault("200")
    int agreementsAtOnce();

    /** How often it is looked after whose grace is over. */
    @WithDefault("30s")
    String graceEndedEvery();

    /** How many of them one round looks after at most. */
    @WithDefault("200")
    int endedAtOnce();
}
