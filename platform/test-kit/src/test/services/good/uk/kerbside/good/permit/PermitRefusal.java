package uk.kerbside.good.permit;

import uk.kerbside.kit.problem.Refusal;

/** Why not. */
public enum PermitRefusal implements Refusal {
    PERMIT_ENDED;

    @Override
    public String title() {
        return "The permit is over";
    }
}
