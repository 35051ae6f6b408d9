package uk.kerbside.events.accounts;

/** Whether there is still a person behind an account. */
public enum AccountStatus {
    ACTIVE,
    ERASED
}
