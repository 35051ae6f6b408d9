package uk.kerbside.permits.suspension;

import uk.kerbside.kit.problem.Refusal;

/** Why bays are not suspended, or stay suspended. */
public enum SuspensionRefusal implements Refusal {
    NO_SUCH_BAYS("The place has no such bays"),
    SUSPENSION_OVER("The suspension is over");

    private final String title;

    SuspensionRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
