package uk.kerbside.helpline.call;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done in a call. */
public enum CallRefusal implements Refusal {
    CALL_OVER("The call is over"),
    CHECKS_TOO_FEW("The caller has not answered enough for that level"),
    CALLER_NOT_VERIFIED("The caller must be verified first"),
    HOLDER_HAS_DIED("The account's holder has died"),
    NOBODY_ACTS_BY_IT("Nobody acts for the account's holder by this");

    private final String title;

    CallRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
