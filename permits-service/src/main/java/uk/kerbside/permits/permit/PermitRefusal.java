package uk.kerbside.permits.permit;

import uk.kerbside.kit.problem.Refusal;

/** Why a permit cannot be changed. */
public enum PermitRefusal implements Refusal {
    PERMIT_NOT_PAID("This permit is not paid for yet"),
    PERMIT_OVER("This permit is over");

    private final String title;

    PermitRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
