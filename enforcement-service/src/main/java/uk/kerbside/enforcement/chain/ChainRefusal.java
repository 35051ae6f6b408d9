package uk.kerbside.enforcement.chain;

import uk.kerbside.kit.problem.Refusal;

/** Why there is no receipt, or none that holds. */
public enum ChainRefusal implements Refusal {
    NOT_SEALED_YET(409, "The record is not sealed yet"),
    RECEIPT_DOES_NOT_HOLD(400, "The receipt does not prove what it says");

    private final int status;
    private final String title;

    ChainRefusal(int status, String title) {
        this.status = status;
        this.title = title;
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
