package uk.kerbside.permits.application;

import java.time.Period;

/** After which time a document goes, and that somebody looked at it. */
public enum RetentionRule {
    /** Its application ended without a permit, or stayed a draft. */
    WITHOUT_PERMIT,
    /** The permit it was sent for is over. */
    AFTER_PERMIT,
    /** Somebody looked at one. */
    AUDITED_READ;

    Period keptFor(RetentionSettings settings) {
        return switch (this) {
            case WITHOUT_PERMIT -> settings.withoutPermit();
            case AFTER_PERMIT -> settings.afterPermit();
            case AUDITED_READ -> settings.auditedReads();
        };
    }
}
