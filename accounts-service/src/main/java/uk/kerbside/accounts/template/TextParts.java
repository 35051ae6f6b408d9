package uk.kerbside.accounts.template;

/**
 * How many parts a text message takes, which is what it costs. One part holds 160 characters of the GSM alphabet (3GPP TS
 * 23.038), of several each holds 153; a single character of another alphabet makes it 70 and 67.
 */
final class TextParts {
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** These take two. */
    private static final String GSM_EXTENDED = "^{}\\[~]|€\f";

    private static final int GSM_ALONE = 160;
    private static final int GSM_OF_SEVERAL = 153;
    private static final int OTHER_ALONE = 70;
    private static final int OTHER_OF_SEVERAL = 67;

    private TextParts() {}

    static int of(String text) {
        boolean isGsm = text.chars().allMatch(one -> GSM.indexOf(one) >= 0 || GSM_EXTENDED.indexOf(one) >= 0);
        return isGsm
                ? parts(length(text), GSM_ALONE, GSM_OF_SEVERAL)
                : parts(text.length(), OTHER_ALONE, OTHER_OF_SEVERAL);
    }

    private static int length(String text) {
        return text.length()
                + (int) text.chars()
                        .filter(one -> GSM_EXTENDED.indexOf(one) >= 0)
                        .count();
    }

    private static int parts(int length, int alone, int ofSeveral) {
        return length <= alone ? 1 : (length + ofSeveral - 1) / ofSeveral;
    }
}
