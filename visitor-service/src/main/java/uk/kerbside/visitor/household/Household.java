package uk.kerbside.visitor.household;

import java.time.Instant;
import java.time.ZoneId;
import uk.kerbside.events.catalogue.PermitTypePublished;

/**
 * Who buys and receives visitors together.
 *
 * @param uprn the property they live at
 * @param zone the zone it lies in
 * @param rules the visitor rules that hold for them today
 */
public record Household(
        String accountId, String uprn, String zone, boolean carFree, PermitTypePublished.Version rules) {

    /** What credit costs and how much of it they may have. */
    public PermitTypePublished.VisitorRules visitorRules() {
        return rules.visitor().orElseThrow();
    }

    /** Books ordered at or before this instant no longer count towards the cap. */
    public Instant windowStart(Instant now, ZoneId zone) {
        return now.atZone(zone).minus(visitorRules().window()).toInstant();
    }

    /** Books they may buy in the rolling window (ruling 13: fewer in a car-free development). */
    public int booksAllowed() {
        return carFree
                ? visitorRules().booksPerCarFreeHousehold()
                : visitorRules().booksPerHousehold();
    }
}
