package uk.kerbside.enforcement.ledger;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a right in the ledger.
 *
 * <pre>
 * RECORDED ──answered from──▶ CONFIRMED
 *    ▲ └───newer revision───────┘ │
 *    └────────── GONE ◀──tombstone┘  (from either; a newer revision brings it back)
 * </pre>
 */
public enum LedgerState {
    /** Its newest revision is written down and not confirmed yet. */
    RECORDED,
    /** Checks are answered from its newest revision, and its issuer was told. */
    CONFIRMED,
    /** There is nothing of it any more; its revisions stay without their bodies. */
    GONE;

    /** Which states may follow. */
    public Set<LedgerState> successors() {
        return switch (this) {
            case RECORDED -> EnumSet.of(CONFIRMED, GONE);
            case CONFIRMED -> EnumSet.of(RECORDED, GONE);
            case GONE -> EnumSet.of(RECORDED);
        };
    }
}
