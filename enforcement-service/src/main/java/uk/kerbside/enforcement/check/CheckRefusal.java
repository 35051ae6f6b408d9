package uk.kerbside.enforcement.check;

import uk.kerbside.kit.problem.Refusal;

/** Why a check is not answered. */
public enum CheckRefusal implements Refusal {
    PLACE_UNKNOWN(409, "There is no such place"),
    BAY_NOT_HERE(409, "The place has no bays of that class"),
    POSITION_OUTSIDE(409, "The position lies in no place of the council"),
    MARK_NOT_YOURS(409, "The mark is on none of your accounts"),
    CHECK_ID_REUSED(422, "The checkId was used for another check"),
    EVIDENCE_FULL(503, "The check could not be kept, so it is not answered");

    private final int status;
    private final String title;

    CheckRefusal(int status, String title) {
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
