package uk.kerbside.accounts.account;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done with an account. */
public enum AccountRefusal implements Refusal {
    ACCOUNT_EXISTS("You have an account of your own already"),
    ASSISTED_WITH_EMAIL("Whoever has e-mail opens the account themselves"),
    NO_PROPERTY_CHOSEN("Choose the property you live at first"),
    EVIDENCE_NEEDED("Too many wrong references: show other evidence that you live there"),
    VRM_DID_YOU_MEAN("The mark looks mistyped: did you mean another one?"),
    VEHICLE_ALREADY_LISTED("This vehicle is on the account already"),
    TOO_MANY_VEHICLES("The account has as many vehicles as it may have"),
    NOT_AN_ORGANISATION("Only an organisation has managers"),
    LAST_OF_ORGANISATION("Somebody must be left to manage the organisation"),
    NO_PERSON("This account is not a person's"),
    HOLDER_HAS_DIED("The account's holder has died");

    private final String title;

    AccountRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
