package uk.kerbside.enforcement.outage;

import uk.kerbside.kit.problem.Refusal;

/** Why an outage is not opened or closed. */
public enum OutageRefusal implements Refusal {
    SOURCE_UNKNOWN("There is no such source"),
    OPERATOR_UNHEARD_OF("There is no such operator"),
    OUTAGE_OVER("The outage is over already");

    private final String title;

    OutageRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
