package uk.kerbside.permits.announcement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** When and how holders are told of changes to places. */
@ConfigMapping(prefix = "kerbside.permits.place-changes")
interface AnnouncementSettings {
    /** How long before its day holders hear of a change; at once of one that is nearer. */
    @WithDefault("P28D")
    Period notice();

    /** How long after its day they are still told, when nobody could be told before. */
    @WithDefault("P7D")
    Period toldAfterwards();

    /** How often it is looked whether somebody is to be told. */
    @WithDefault("1m")
    Duration announcedEvery();

    /** How many accounts are told in one transaction. */
    @WithDefault("200")
    int announcedAtOnce();
}
