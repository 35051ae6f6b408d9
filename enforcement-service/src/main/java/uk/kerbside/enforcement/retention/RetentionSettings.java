package uk.kerbside.enforcement.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long evidence is kept. */
@ConfigMapping(prefix = "kerbside.enforcement.retention")
public interface RetentionSettings {
    /** Checks and batches that found nothing against anybody. */
    @WithDefault("P28D")
    Period favourable();

    /** The others: as long as a notice may be challenged. */
    @WithDefault("P13M")
    Period challengeable();

    /** Checks that were made again or corrected. */
    @WithDefault("P6Y")
    Period reliedOn();

    /** How many records go in one transaction. */
    @WithDefault("500")
    int atOnce();

    /** When the daily run begins, in Quartz's notation and the council's zone; {@code off} for never. */
    @WithDefault("0 30 2 * * ?")
    String daily();
}
