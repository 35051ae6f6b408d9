package uk.kerbside.bad.parking;

import uk.kerbside.kit.problem.Refusal;

/** A refusal that is no enum. */
class NotAllowed implements Refusal {
    @Override
    public String name() {
        return "NOT_ALLOWED";
    }

    @Override
    public String title() {
        return "Not allowed";
    }
}
