package uk.kerbside.permits.place;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How stated locations are found in the street. */
@ConfigMapping(prefix = "kerbside.permits.stated-locations")
interface LocationSettings {
    /** How long after it was described a location can be named in an application, and is found. */
    @WithDefault("P12M")
    Period keptFor();

    /** How many that are kept an account may have described. */
    @WithDefault("50")
    int mostPerAccount();

    /** How far around its point a stated location reaches, in metres. */
    @WithDefault("25")
    int radiusMetres();
}
