package uk.kerbside.permits.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a permit costs the council to issue. */
@ConfigMapping(prefix = "kerbside.permits.reports")
public interface ReportSettings {
    /** One on paper: printed and posted, in minor units (pence). */
    @WithDefault("203")
    long paperPermit();

    /** A virtual one, in minor units (pence). */
    @WithDefault("150")
    long virtualPermit();

    /** In which currency. */
    @WithDefault("GBP")
    String currency();
}
