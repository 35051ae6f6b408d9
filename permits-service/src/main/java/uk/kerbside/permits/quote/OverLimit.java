package uk.kerbside.permits.quote;

/**
 * What becomes of the renewal of a permit that is one too many. Permits taken over from paper count towards limits and were
 * never refused by them, so a household may hold more than it could be granted today.
 */
public enum OverLimit {
    /** It is renewed like any other. */
    HONOUR,
    /** An officer decides. */
    REVIEW,
    /** It is refused. */
    REFUSE
}
