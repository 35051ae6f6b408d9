package uk.kerbside.permits.provisional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Figures of provisional cover that are no rule of a permit type. */
@ConfigMapping(prefix = "kerbside.permits.provisional")
interface ProvisionalSettings {
    /** In what time a household has provisional cover once at a property. */
    @WithDefault("P12M")
    Period onceIn();

    /** How long cover goes on after its papers were refused or never came as asked, unless it ends before. */
    @WithDefault("PT24H")
    Duration noticeAfterRefusal();

    /** How many days before it ends reminders of what is owed fall due, the first first. */
    @WithDefault("14,7,1")
    List<Integer> remindersDaysBefore();

    /** How often it is looked after whom to remind. */
    @WithDefault("60s")
    Duration lookAfterEvery();

    /** How many of them one round reminds at most. */
    @WithDefault("200")
    int remindedAtOnce();
}
