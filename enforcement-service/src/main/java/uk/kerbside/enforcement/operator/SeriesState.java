package uk.kerbside.enforcement.operator;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a series.
 *
 * <pre>
 * LOADING ──▶ PUBLISHING ──▶ READY ──switch──▶ LIVE ──▶ SUPERSEDED
 *   │ │           └─────────────┴───a newer one went live──▲
 *   │ └──rows at fault──▶ FAULTY
 *   └──not read to its end──▶ ABANDONED
 * </pre>
 */
public enum SeriesState {
    /** Its file is being read. */
    LOADING,
    /** Rows were at fault: nothing of it is told, and it never counts. */
    FAULTY,
    /** Its file was not read to its end. */
    ABANDONED,
    /** Its rights are on their way to every instance. They do not count. */
    PUBLISHING,
    /** Every instance will have all of it when it hears of the switch. */
    READY,
    /** Its rights count, and those of no other series of this operator. */
    LIVE,
    /** A newer one is or was live; it never counts again. */
    SUPERSEDED;

    /** Which states may follow. */
    public Set<SeriesState> successors() {
        return switch (this) {
            case LOADING -> EnumSet.of(FAULTY, ABANDONED, PUBLISHING, SUPERSEDED);
            case PUBLISHING -> EnumSet.of(READY, SUPERSEDED);
            case READY -> EnumSet.of(LIVE, SUPERSEDED);
            case LIVE -> EnumSet.of(SUPERSEDED);
            case FAULTY, ABANDONED, SUPERSEDED -> EnumSet.noneOf(SeriesState.class);
        };
    }
}
