package uk.kerbside.helpline.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long it is kept who looked at customers. */
@ConfigMapping(prefix = "kerbside.helpline.retention")
public interface RetentionSettings {
    /** Reads that were written down: as long as a claim about one may be brought (Limitation Act 1980, s. 9). */
    @WithDefault("P6Y")
    Period auditedReads();

    /** How many records go in one transaction. */
    @WithDefault("500")
    int atOnce();

    /** When the daily run begins, in Quartz's notation and the council's zone; {@code off} for never. */
    @WithDefault("0 0 3 * * ?")
    String daily();
}
