package uk.kerbside.permits.register;

/** Whose account it is. */
public enum HolderKind {
    PERSON,
    ORGANISATION
}
