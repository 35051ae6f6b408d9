package uk.kerbside.accounts.entitlement;

/** How an officer made sure. */
public enum HowSeen {
    /** The badge, award or card itself was shown. */
    SEEN_IN_PERSON,
    /** A copy or photograph of it was sent. */
    SEEN_COPY,
    /** It was looked up where it was issued: the national Blue Badge service, the staff register. */
    LOOKED_UP
}
