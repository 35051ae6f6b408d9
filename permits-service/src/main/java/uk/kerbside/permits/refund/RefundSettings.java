package uk.kerbside.permits.refund;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Refunds, beyond what the rules of a permit type say. */
@ConfigMapping(prefix = "kerbside.permits.refunds")
interface RefundSettings {
    /** Above how much, in pence, a second person must say yes to what the rules give back. */
    @WithDefault("5000")
    long secondPersonAbove();
}
