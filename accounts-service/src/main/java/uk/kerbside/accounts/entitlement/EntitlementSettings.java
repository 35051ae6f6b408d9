package uk.kerbside.accounts.entitlement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Set;

/** What a council decides about entitlements. */
@ConfigMapping(prefix = "kerbside.accounts.entitlements")
interface EntitlementSettings {
    /** What can be claimed, by the codes the catalogue of permit types uses. */
    @WithDefault("BLUE_BADGE,CARE_BENEFIT,COUNCIL_STAFF")
    Set<String> kinds();

    /** How the number of a Blue Badge is written: six of the twenty symbols the national service numbers badges with. */
    @WithDefault("[0-9A-HJK]{6}")
    String badgeNumber();

    /** How far ahead a Blue Badge may end: it is issued for three years at most, and a renewed one some months before. */
    @WithDefault("P3Y3M")
    Period badgeEndsWithin();

    /** For how long a check counts where what was checked names no last day. */
    @WithDefault("P1Y")
    Period checkCountsFor();
}
