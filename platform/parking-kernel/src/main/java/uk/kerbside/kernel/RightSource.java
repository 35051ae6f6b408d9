package uk.kerbside.kernel;

/** What a right comes from. */
public enum RightSource {
    PERMIT,
    VISIT,
    SCRATCH_CARD,
    THIRD_PARTY
}
