package uk.kerbside.accounts.entitlement;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done with an entitlement. */
public enum EntitlementRefusal implements Refusal {
    ENTITLEMENT_CLAIMED_ALREADY("This is claimed already, and an officer will look at it"),
    ENTITLEMENT_OVER("This entitlement was refused, taken back, or has expired");

    private final String title;

    EntitlementRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
