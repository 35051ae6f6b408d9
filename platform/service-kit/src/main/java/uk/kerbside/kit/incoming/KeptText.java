package uk.kerbside.kit.incoming;

/**
 * Foreign text in a form that can be kept: PostgreSQL takes no NUL in text or JSON and no endless value in an index. A
 * poisoned record that could not even be set aside would block its partition for good.
 */
final class KeptText {
    private static final int LONGEST = 1_000;
    private static final char REPLACEMENT = '\uFFFD';

    private KeptText() {}

    /** @param anything may be null, and stays so */
    static String of(String anything) {
        if (anything == null) {
            return null;
        }
        String visible = anything.replace('\0', REPLACEMENT);
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST);
    }
}
