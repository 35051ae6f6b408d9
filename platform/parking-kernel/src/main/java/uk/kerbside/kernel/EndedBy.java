package uk.kerbside.kernel;

/** Why a right, or a mark's part in it, is over. */
public enum EndedBy {
    EXPIRED,
    SURRENDERED,
    REVOKED,
    REPLACED,
    MARK_REMOVED,
    VISIT_ENDED,
    /** It was never paid for: it ends as it was, without having been good for a moment. */
    WITHDRAWN
}
