package uk.kerbside.permits.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Figures of applications that are no rule of a permit type. */
@ConfigMapping(prefix = "kerbside.permits.applications")
interface ApplicationSettings {
    /** How often charges nobody paid in time are given up. */
    @WithDefault("60s")
    Duration giveUpEvery();

    /** How many of them one round gives up at most. */
    @WithDefault("200")
    int unpaidAtOnce();

    /** How long an application an officer claims is theirs. */
    @WithDefault("2h")
    Duration claimedFor();

    /** How long an applicant has to give evidence an officer asked for. */
    @WithDefault("P14D")
    Period evidenceWithin();

    /** How many days before that is over reminders fall due, the first first. */
    @WithDefault("7,2")
    List<Integer> evidenceRemindersDaysBefore();

    /**
     * Whether papers the council saw when it issued a permit on paper count when that is renewed, as far as papers of any age
     * would.
     */
    @WithDefault("true")
    boolean paperEvidenceCounts();

    /** How long a refused application can be corrected and handed in again. */
    @WithDefault("P28D")
    Period correctableFor();

    /** How long a refusal can be appealed. */
    @WithDefault("P28D")
    Period appealableFor();

    /** Within how many working days an appeal is decided. */
    @WithDefault("10")
    int appealWithinWorkingDays();

    /** How often it is looked after what is overdue, unanswered or to be reminded of. */
    @WithDefault("60s")
    Duration lookAfterEvery();

    /** How many of each one round looks after at most. */
    @WithDefault("200")
    int lookedAfterAtOnce();
}
