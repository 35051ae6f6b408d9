package uk.kerbside.accounts.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Letters the council prints itself. */
@ConfigMapping(prefix = "kerbside.accounts.print-files")
public interface PrintFileSettings {
    /** How many letters one print file holds at most. */
    @WithDefault("500")
    int mostLetters();

    /** When the letters that wait are put together, in Quartz's notation and the council's zone; {@code off} for never. */
    @WithDefault("0 0 6 ? * MON-FRI")
    String daily();
}
