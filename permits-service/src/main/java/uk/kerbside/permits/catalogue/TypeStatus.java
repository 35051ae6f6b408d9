package uk.kerbside.permits.catalogue;

import java.util.EnumSet;
import java.util.Set;

/** Whether a permit type can be applied for. */
public enum TypeStatus {
    OPEN,
    /** Not just now: permits stay good, new applications are refused. */
    CLOSED,
    /** Not any more. */
    RETIRED;

    /** Which may follow. */
    public Set<TypeStatus> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(CLOSED, RETIRED);
            case CLOSED -> EnumSet.of(OPEN, RETIRED);
            case RETIRED -> EnumSet.noneOf(TypeStatus.class);
        };
    }
}
