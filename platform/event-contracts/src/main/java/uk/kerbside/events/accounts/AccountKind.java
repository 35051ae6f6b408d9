package uk.kerbside.events.accounts;

/** Who holds an account. */
public enum AccountKind {
    PERSON,
    ORGANISATION
}
