package uk.kerbside.permits.application;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done with an application. */
public enum ApplicationRefusal implements Refusal {
    NOT_A_DRAFT("This application was submitted already"),
    NOT_IN_REVIEW("This application does not wait for an officer"),
    NOT_WITHDRAWABLE("This application can no longer be taken back"),
    OWN_HOUSEHOLD("Nobody decides about their own household", 403);

    private final String title;
    private final int status;

    ApplicationRefusal(String title) {
        this(title, 409);
    }

    ApplicationRefusal(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
