package uk.kerbside.permits.matching;

/** What an extract is for. Whoever asks for one has a lawful reason of this kind; the names are public. */
public enum MatchingPurpose {
    /** Local Audit and Accountability Act 2014, schedule 9: data matching by the Cabinet Office. */
    NATIONAL_FRAUD_INITIATIVE,
    COUNCIL_TAX,
    BLUE_BADGE,
    INVESTIGATION
}
