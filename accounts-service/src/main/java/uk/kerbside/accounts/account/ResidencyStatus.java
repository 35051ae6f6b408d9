package uk.kerbside.accounts.account;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is known about somebody living at the property they chose.
 *
 * <pre>
 *                 right reference
 *  NOT_PROVED ──────────────────▶ PROVED
 *    │   ▲  ▲───── moves ─────────┘  ▲ │
 *    │   └── moves ──┐               │ │ moves back to where the tries are used up
 *    │ fifth wrong   │      evidence │ ▼
 *    └────────────▶ EVIDENCE_NEEDED ─┘
 * </pre>
 */
public enum ResidencyStatus {
    NOT_PROVED,
    PROVED,
    EVIDENCE_NEEDED;

    /** Which states may follow. */
    public Set<ResidencyStatus> successors() {
        return switch (this) {
            case NOT_PROVED -> EnumSet.of(PROVED, EVIDENCE_NEEDED);
            case PROVED -> EnumSet.of(NOT_PROVED, EVIDENCE_NEEDED);
            case EVIDENCE_NEEDED -> EnumSet.of(NOT_PROVED, PROVED);
        };
    }
}
