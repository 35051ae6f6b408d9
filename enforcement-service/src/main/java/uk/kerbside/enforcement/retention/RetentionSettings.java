package uk.kerbside.enforcement.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long evidence is kept. */
@ConfigMapping(prefix = "kerbside.enforcement.retention")
public interface RetentionSettings {
    /** Checks, batches and second looks that found nothing against anybody. */
    @WithDefault("P28D")
    Period favourable();

    /** The others: as long as a notice may be challenged. */
    @WithDefault("P13M")
    Period challengeable();

    /** Checks that were made again or corrected. */
    @WithDefault("P6Y")
    Period reliedOn();

    /** Packs of handhelds, from when they expire; no check of before is taken after a week. */
    @WithDefault("P28D")
    Period expiredPacks();

    /** Who looked at what. */
    @WithDefault("P6Y")
    Period auditedReads();

    /** How many records go in one transaction. */
    @WithDefault("500")
    int atOnce();

    /** When the daily run begins, in Quartz's notation and the council's zone; {@code off} for never. */
    @WithDefault("0 30 2 * * ?")
    String daily();
}
