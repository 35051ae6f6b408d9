package uk.kerbside.events.accounts;

/** What a member of an account may do. */
public enum MemberRole {
    OWNER,
    JOINT,
    TRUSTED
}
