package uk.kerbside.permits.renewal;

import java.time.Instant;
import java.util.List;

/** The ledger of rules to come and of who heard of them. Joins the caller's transaction. */
public interface AnnouncedRules {
    /**
     * Numbers of permits of a type that run beyond an instant and of which it was not looked yet, in their order, from just
     * after one.
     */
    List<String> listUntold(String typeCode, int ruleVersion, Instant beyond, String after, int limit);

    /** @return false when somebody else has done it before */
    boolean record(String permitNumber, int ruleVersion, boolean told, Instant now);
}
