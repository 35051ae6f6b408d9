package uk.kerbside.accounts.entitlement;

import java.util.Locale;

/**
 * The number of a Blue Badge as the national service writes it: six symbols, in capitals. Whoever has it could pass as the
 * badge's holder, so it is shown to few and hides itself elsewhere.
 */
record BadgeNumber(String value) {
    private static final int SHOWN = 2;

    /** As people type it: in any case, with blanks and hyphens. */
    static BadgeNumber of(String typed) {
        return new BadgeNumber(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    boolean isWrittenAs(String pattern) {
        return value.matches(pattern);
    }

    /** Enough to tell which badge is meant, for those who need know no more. */
    String masked() {
        int hidden = Math.max(0, value.length() - SHOWN);
        return "*".repeat(hidden) + value.substring(hidden);
    }

    @Override
    public String toString() {
        return "a badge number ending " + value.substring(Math.max(0, value.length() - SHOWN));
    }
}
