package uk.kerbside.enforcement.retention;

import java.time.Period;

/** Why a record is kept, and after which time it goes. The name stands in the evidence chain where it was removed. */
public enum RetentionRule {
    /** Checks and batches that found nothing against anybody: nobody challenges them. */
    FAVOURABLE,
    /** The others: as long as a notice may be challenged. */
    CHALLENGEABLE,
    /** Checks that were made again or corrected, and those that did so: somebody relies on them. */
    RELIED_ON;

    Period keptFor(RetentionSettings settings) {
        return switch (this) {
            case FAVOURABLE -> settings.favourable();
            case CHALLENGEABLE -> settings.challengeable();
            case RELIED_ON -> settings.reliedOn();
        };
    }
}
