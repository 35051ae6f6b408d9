package uk.kerbside.kernel;

/** What a right comes from. */
public enum RightSource {
    PERMIT,
    VISIT,
    SCRATCH_CARD,
    THIRD_PARTY,
    /** The council's leave for named vehicles to wait where no permit allows it. */
    DISPENSATION
}
