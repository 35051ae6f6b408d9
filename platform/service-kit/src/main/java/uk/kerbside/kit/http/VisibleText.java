package uk.kerbside.kit.http;

/** Tells text that people can read from text with something hidden in it. */
final class VisibleText {
    private VisibleText() {}

    /**
     * Control characters other than new line and tab, half characters, non-characters, and marks that turn the reading
     * direction around (a mark that reads otherwise than it is stored).
     */
    static boolean hasHiddenCharacters(String text) {
        return text.codePoints().anyMatch(symbol -> symbol != '\n' && symbol != '\t' && isHidden(symbol));
    }

    private static boolean isHidden(int symbol) {
        return Character.isISOControl(symbol)
                || Character.getType(symbol) == Character.SURROGATE
                || (symbol & 0xFFFE) == 0xFFFE
                || symbol >= 0x202A && symbol <= 0x202E
                || symbol >= 0x2066 && symbol <= 0x2069;
    }

    /** In an address, new lines and tabs are as odd as the rest. */
    static boolean hasHiddenCharactersInAddress(String text) {
        return text.codePoints().anyMatch(VisibleText::isHidden);
    }
}
