package uk.kerbside.kernel;

/** What a mark is to its right: the one it is for, the old one during an overlap, or a courtesy car. */
public enum MarkRole {
    MAIN,
    OVERLAP,
    TEMPORARY
}
