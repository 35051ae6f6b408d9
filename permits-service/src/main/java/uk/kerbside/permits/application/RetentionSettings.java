package uk.kerbside.permits.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long evidence is kept, and who looked at it. */
@ConfigMapping(prefix = "kerbside.permits.retention")
public interface RetentionSettings {
    /** After an application ended without a permit, and after a draft was last touched. */
    @WithDefault("P6M")
    Period withoutPermit();

    /** After the permit it was sent for is over: as long as what it was good for can be asked about. */
    @WithDefault("P13M")
    Period afterPermit();

    /** Reads that were written down. */
    @WithDefault("P6Y")
    Period auditedReads();

    /** How many records go in one transaction. */
    @WithDefault("100")
    int atOnce();

    /** When the daily run begins, in Quartz's notation and the council's zone; {@code off} for never. */
    @WithDefault("0 15 2 * * ?")
    String daily();
}
