package uk.kerbside.permits.misuse;

import java.util.EnumSet;
import java.util.Set;

/** States of a report of misuse: it waits, and it is decided. What follows from it is the permit's. */
public enum ReportStatus {
    OPEN,
    DECIDED;

    /** Which may follow. */
    public Set<ReportStatus> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(DECIDED);
            case DECIDED -> EnumSet.noneOf(ReportStatus.class);
        };
    }
}
