package uk.kerbside.accounts.claim;

import uk.kerbside.kit.problem.Refusal;

/** Why an account is not joined to a login. */
public enum ClaimRefusal implements Refusal {
    ACCOUNT_HAS_LOGIN("This account has a login already"),
    CLAIM_CODE_UNKNOWN("This code is not known, or no longer good"),
    TOO_MANY_CLAIMS("Too many codes were wrong: try again later");

    private final String title;

    ClaimRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
