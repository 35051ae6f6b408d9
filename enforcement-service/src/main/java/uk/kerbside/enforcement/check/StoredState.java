package uk.kerbside.enforcement.check;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where the evidence of a check is.
 *
 * <pre>
 * SPOOLED ──the database is back──▶ STORED
 * </pre>
 */
public enum StoredState {
    /** In a file beside the database, which is away; on the disk before the answer. */
    SPOOLED,
    /** In the database. */
    STORED;

    /** Which states may follow. */
    public Set<StoredState> successors() {
        return switch (this) {
            case SPOOLED -> EnumSet.of(STORED);
            case STORED -> EnumSet.noneOf(StoredState.class);
        };
    }
}
