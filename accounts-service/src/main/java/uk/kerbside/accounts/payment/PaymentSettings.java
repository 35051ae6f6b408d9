package uk.kerbside.accounts.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which card provider takes the money, and how patiently it is asked. */
@ConfigMapping(prefix = "kerbside.payments")
public interface PaymentSettings {
    /** The name of the provider: {@code SANDBOX} or {@code GOV_UK_PAY}. */
    String provider();

    /** Where customers may be sent back to: origins such as {@code https://parking.example.gov.uk}. */
    Optional<List<String>> returnOrigins();

    /** The largest sum of one payment, in pence; GOV.UK Pay takes no more than this. */
    @WithDefault("10000000")
    long largestAmount();

    /** How long after it was written down a payment the provider has not answered for is looked into. */
    @WithDefault("1m")
    Duration unansweredLookedIntoAfter();

    /** How long after that a payment the provider does not know is given up. */
    @WithDefault("10m")
    Duration unansweredGivenUpAfter();

    /** How soon an unfinished payment is asked after again, at first; later more rarely. */
    @WithDefault("5s")
    Duration shortestBetweenLooks();

    /** How rarely an unfinished payment is asked after at most. */
    @WithDefault("5m")
    Duration longestBetweenLooks();

    /** How often a refund an issuer asked for may fail at the provider before it is given up and the issuer told. */
    @WithDefault("3")
    int refundFailuresAtMost();

    /** How many payments or refunds one round asks after. */
    @WithDefault("50")
    int looksAtOnce();
}
