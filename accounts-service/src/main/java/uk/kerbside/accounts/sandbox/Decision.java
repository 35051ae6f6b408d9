package uk.kerbside.accounts.sandbox;

/** What somebody decided on the page. */
public enum Decision {
    PAY,
    DECLINE
}
