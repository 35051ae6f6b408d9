package uk.kerbside.good.permit;

import java.util.Set;

/** Its life. */
public enum PermitStatus {
    LIVE,
    ENDED;

    Set<PermitStatus> successors() {
        return switch (this) {
            case LIVE -> Set.of(ENDED);
            case ENDED -> Set.of();
        };
    }
}
