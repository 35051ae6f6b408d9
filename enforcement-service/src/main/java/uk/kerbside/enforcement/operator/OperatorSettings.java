package uk.kerbside.enforcement.operator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Which third parties there are, and what their rights are held to. */
@ConfigMapping(prefix = "kerbside.enforcement.operators")
interface OperatorSettings {
    /** The code of the operator by the client its tokens are issued to: small letters, digits and hyphens. */
    Map<String, String> clients();

    /** The type its rights have, for the orders of places that add or take away bays by type. */
    @WithDefault("PAY_BY_PHONE")
    String type();

    /** How long one right may be. */
    @WithDefault("366d")
    Duration termAtMost();

    Series series();

    /** How series are loaded. */
    interface Series {
        /** How many rights one may have. */
        @WithDefault("200000")
        int rightsAtMost();

        /** After how many rows at fault the rest of a file is not read. */
        @WithDefault("1000")
        int faultsAtMost();

        /** How many rows are written, and rights put into the journal, in one transaction. */
        @WithDefault("1000")
        int writtenAtOnce();

        /** How long an upload may take; one that has not ended by then never will. */
        @WithDefault("1h")
        Duration uploadedWithin();
    }
}
