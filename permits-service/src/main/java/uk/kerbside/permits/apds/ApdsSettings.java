package uk.kerbside.permits.apds;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who this council is to other parking systems. */
@ConfigMapping(prefix = "kerbside.permits.apds")
public interface ApdsSettings {
    /** The id of the council: the issuer of all rights, and the area all its places lie in. */
    @WithDefault("council")
    String councilId();

    /** Its name. */
    @WithDefault("The council")
    String councilName();
}
