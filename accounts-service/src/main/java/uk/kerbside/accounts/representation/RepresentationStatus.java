package uk.kerbside.accounts.representation;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where it stands that somebody acts for another.
 *
 * <pre>
 *  RECORDED ──a login types the code──▶ IN_FORCE ──an officer ends it──▶ ENDED
 *     └──────────────an officer ends it──────────────────────────────────▲
 * </pre>
 *
 * After its last day it is without effect, whatever stands here; so is what an attorney or deputy has once the holder has died, and
 * what an executor has while the holder lives.
 */
public enum RepresentationStatus {
    RECORDED,
    IN_FORCE,
    ENDED;

    /** Which states may follow. */
    public Set<RepresentationStatus> successors() {
        return switch (this) {
            case RECORDED -> EnumSet.of(IN_FORCE, ENDED);
            case IN_FORCE -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(RepresentationStatus.class);
        };
    }
}
