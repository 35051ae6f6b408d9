package uk.kerbside.accounts.letter;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a print file.
 *
 * <pre>
 * MADE ──printed and posted──▶ HANDED_OVER
 * </pre>
 */
public enum PrintFileStatus {
    MADE,
    HANDED_OVER;

    /** Which may follow. */
    public Set<PrintFileStatus> successors() {
        return switch (this) {
            case MADE -> EnumSet.of(HANDED_OVER);
            case HANDED_OVER -> EnumSet.noneOf(PrintFileStatus.class);
        };
    }
}
