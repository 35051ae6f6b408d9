package uk.kerbside.permits.renewal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import uk.kerbside.permits.quote.OverLimit;

/** Figures of renewals that are no rule of a permit type. */
@ConfigMapping(prefix = "kerbside.permits.renewals")
interface RenewalSettings {
    /** How long grace goes on after a renewal was refused. */
    @WithDefault("PT24H")
    Duration graceAfterRefusal();

    /** How long grace goes on after the payment for a renewal was asked for. */
    @WithDefault("P5D")
    Period graceAfterPaymentRequest();

    /**
     * What becomes of the renewal of a permit taken over from paper when its household holds more than can be granted: it is
     * honoured, an officer reviews it, or it is refused.
     */
    @WithDefault("REVIEW")
    OverLimit overLimit();

    /** How often it is looked after whose grace is over. */
    @WithDefault("30s")
    String graceEndedEvery();

    /** How many of them one round looks after at most. */
    @WithDefault("200")
    int endedAtOnce();
}
