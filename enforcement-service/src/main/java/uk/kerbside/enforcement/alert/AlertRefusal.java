package uk.kerbside.enforcement.alert;

import uk.kerbside.kit.problem.Refusal;

/** Why an alert is not changed. */
public enum AlertRefusal implements Refusal {
    ALERT_OVER("The alert is over already");

    private final String title;

    AlertRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
