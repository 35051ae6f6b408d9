package uk.kerbside.accounts.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long what customers were told is kept, and who looked at it. */
@ConfigMapping(prefix = "kerbside.accounts.retention")
public interface RetentionSettings {
    /** Messages, from when they were planned: as long as a notice about what they told may be challenged. */
    @WithDefault("P13M")
    Period messages();

    /** Letters the council printed, from when they were posted or given up. */
    @WithDefault("P28D")
    Period printedLetters();

    /** What the outbox of demonstrations took. */
    @WithDefault("P28D")
    Period sandboxMessages();

    /** Reads that were written down. */
    @WithDefault("P6Y")
    Period auditedReads();

    /** How many records go in one transaction. */
    @WithDefault("500")
    int atOnce();

    /** When the daily run begins, in Quartz's notation and the council's zone; {@code off} for never. */
    @WithDefault("0 45 2 * * ?")
    String daily();
}
