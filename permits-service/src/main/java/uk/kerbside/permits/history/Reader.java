package uk.kerbside.permits.history;

/** Who reads a history. */
public enum Reader {
    /** Whose it is: reads in which role somebody acted and not who it was, and only facts there are plain words for. */
    HOLDER,
    /** Somebody of the council: reads everything. */
    COUNCIL
}
