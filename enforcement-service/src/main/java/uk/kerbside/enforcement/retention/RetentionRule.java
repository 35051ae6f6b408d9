package uk.kerbside.enforcement.retention;

import java.time.Period;

/** Why a record is kept, and after which time it goes. The name stands in the evidence chain where it was removed. */
public enum RetentionRule {
    /** Checks, batches and second looks of which no notice can come: nobody challenges them. */
    FAVOURABLE,
    /** The others: as long as a notice may be challenged. */
    CHALLENGEABLE,
    /** Checks that were made again or corrected, and those that did so: somebody relies on them. */
    RELIED_ON,
    /** Packs of handhelds with the keys their marks are hashed with: as long as checks made with them come in. */
    EXPIRED_PACK,
    /** Who looked at what. */
    AUDITED_READ;

    Period keptFor(RetentionSettings settings) {
        return switch (this) {
            case FAVOURABLE -> settings.favourable();
            case CHALLENGEABLE -> settings.challengeable();
            case RELIED_ON -> settings.reliedOn();
            case EXPIRED_PACK -> settings.expiredPacks();
            case AUDITED_READ -> settings.auditedReads();
        };
    }

    /** Whether what goes stands in the evidence chain, and leaves its hash behind. */
    boolean isOfChain() {
        return switch (this) {
            case FAVOURABLE, CHALLENGEABLE, RELIED_ON -> true;
            case EXPIRED_PACK, AUDITED_READ -> false;
        };
    }
}
