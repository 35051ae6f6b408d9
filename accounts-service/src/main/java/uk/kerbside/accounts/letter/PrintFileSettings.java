package uk.kerbside.accounts.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Letters the council prints itself. */
@ConfigMapping(prefix = "kerbside.accounts.print-files")
public interface PrintFileSettings {
    /** How many letters one print file holds at most. */
    @WithDefault("500")
    int mostLetters();

    /** How long the post takes: what would come too late to be of use is not printed. */
    @WithDefault("2d")
    Duration postTakes();

    /** When the letters that wait are put together, in Quartz's notation and the council's zone; {@code off} for never. */
    @WithDefault("0 0 6 ? * MON-FRI")
    String daily();
}
