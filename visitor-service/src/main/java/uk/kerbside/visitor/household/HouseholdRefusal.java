package uk.kerbside.visitor.household;

import uk.kerbside.kit.problem.Refusal;

/** Why somebody cannot have visitor credit at all. */
public enum HouseholdRefusal implements Refusal {
    NO_PROPERTY("Choose the property you live at first"),
    NOT_IN_A_ZONE("Your property lies in no controlled zone"),
    RESIDENCY_NOT_PROVED("Prove first that you live there"),
    VISITOR_PERMITS_NOT_OFFERED("The council offers no virtual visitor permits at the moment");

    private final String title;

    HouseholdRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
