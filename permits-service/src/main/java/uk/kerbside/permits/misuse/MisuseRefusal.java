package uk.kerbside.permits.misuse;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done with a report of misuse. */
public enum MisuseRefusal implements Refusal {
    REPORT_DECIDED("This report is decided"),
    REPORT_WITH_COLLEAGUE("A colleague works on this report"),
    REPORT_NOT_CLAIMED("Nobody works on this report"),
    PERMIT_NOT_NAMED("Nobody knows which permit this report is about");

    private final String title;

    MisuseRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
