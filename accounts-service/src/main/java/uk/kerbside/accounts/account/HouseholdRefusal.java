package uk.kerbside.accounts.account;

import uk.kerbside.kit.problem.Refusal;

/** What nobody may do because of who somebody is. */
public enum HouseholdRefusal implements Refusal {
    OWN_HOUSEHOLD("Nobody decides about their own household");

    private final String title;

    HouseholdRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return 403;
    }
}
