package uk.kerbside.kernel.vrm;

/** How a mark stands in a log: enough to compare two lines, too little to know the vehicle. */
final class Masked {
    private static final int SHOWN = 2;

    private Masked() {}

    static String mark(String value) {
        int shown = Math.min(SHOWN, value.length() - 1);
        return value.substring(0, Math.max(0, shown)) + "*".repeat(value.length() - Math.max(0, shown));
    }
}
