package uk.kerbside.visitor.book;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Figures of visitor credit that are no rule of the permit type. */
@ConfigMapping(prefix = "kerbside.visitor.books")
interface VisitorSettings {
    /** How long an order holds its books and its price while nobody pays. */
    @WithDefault("30d")
    Duration payableFor();

    /** How many overdue orders one round gives up at most. */
    @WithDefault("200")
    int overdueAtOnce();
}
