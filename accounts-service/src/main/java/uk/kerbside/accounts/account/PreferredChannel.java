package uk.kerbside.accounts.account;

/** How somebody wants to be written to. */
public enum PreferredChannel {
    EMAIL,
    SMS,
    LETTER
}
