package uk.kerbside.permits.register;

/** Orders in which permits are listed. Each has an index of its own: another order needs another one. */
public enum PermitSort {
    /** The one granted last first. */
    LATEST,
    /** The one whose term ends first first. */
    ENDING,
    /** By number. */
    NUMBER
}
