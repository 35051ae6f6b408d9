package uk.kerbside.visitor.visit;

import uk.kerbside.kit.problem.Refusal;

/** Why a visit cannot be booked or ended. */
public enum VisitRefusal implements Refusal {
    NOT_CONTROLLED("No permit is needed there for the rest of that day"),
    ZONE_UNKNOWN("The council has not told us the hours of your zone"),
    START_IN_THE_PAST("A visit starts now or later"),
    START_TOO_FAR_AHEAD("A visit can be booked only so many days ahead"),
    TOO_MANY_VISITS("Your household has as many visits at that time as it may have"),
    MARK_ALREADY_VISITING("This vehicle has a visit in the zone at that time"),
    VISIT_OVER("This visit is over");

    private final String title;

    VisitRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
