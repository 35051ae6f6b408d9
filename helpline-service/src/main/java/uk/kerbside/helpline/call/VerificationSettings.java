package uk.kerbside.helpline.call;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How far which answers verify a caller. */
@ConfigMapping(prefix = "kerbside.helpline.verification")
interface VerificationSettings {
    /** Points for each check a caller can pass, by its code. */
    Map<String, Integer> points();

    /** Points for calling from a number of the account. */
    int knownNumberPoints();

    /** Points from which a caller is verified to BASIC. */
    int basicFrom();

    /** Points from which a caller is verified to FULL. */
    int fullFrom();
}
