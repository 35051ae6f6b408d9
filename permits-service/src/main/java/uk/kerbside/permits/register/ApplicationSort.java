package uk.kerbside.permits.register;

/** Orders in which applications are listed. Each has an index of its own: another order needs another one. */
public enum ApplicationSort {
    /** The one begun last first. */
    LATEST,
    /** The one submitted first first; drafts have no place in it. */
    LONGEST_WAITING,
    /** The one to be decided first first; those no officer ever had have no place in it. */
    FIRST_DUE
}
