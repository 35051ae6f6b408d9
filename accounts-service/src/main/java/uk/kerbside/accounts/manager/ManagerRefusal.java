package uk.kerbside.accounts.manager;

import uk.kerbside.kit.problem.Refusal;

/** Why nobody joins those who manage an organisation. */
public enum ManagerRefusal implements Refusal {
    MANAGER_INVITATION_UNKNOWN("This invitation is not known, or no longer good"),
    MANAGES_ALREADY("This login is a member of the organisation already"),
    TOO_MANY_MANAGERS("The organisation has as many managers as it may have");

    private final String title;

    ManagerRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
