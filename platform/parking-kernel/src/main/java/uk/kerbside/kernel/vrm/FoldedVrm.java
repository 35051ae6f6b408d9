package uk.kerbside.kernel.vrm;

/** A mark with O written as 0 and I as 1 everywhere: equal for marks that look alike. Folding twice changes nothing. */
public record FoldedVrm(String value) {
    // Ten digits, 26 letters, and nought for where the mark has ended.
    private static final int CODES = 37;
    private static final int FIRST_LETTER = 11;
    private static final long HASH_PRIME = 0x100000001b3L;

    public FoldedVrm {
        value = value.replace('O', '0').replace('I', '1');
    }

    /**
     * The folded mark as one number, to find rights by: never nought, and the same exactly when the folded marks are the
     * same. Only marks with letters other than A to Z share a key now and then; theirs are negative.
     */
    public long key() {
        return key(value);
    }

    /** The same of a mark nobody has made an object of, folded already or not. */
    public static long key(CharSequence mark) {
        long key = 0;
        for (int i = 0; i < mark.length(); i++) {
            char c = Vrm.folded(mark.charAt(i));
            if (c >= '0' && c <= '9') {
                key = key * CODES + (c - '0' + 1);
            } else if (c >= 'A' && c <= 'Z') {
                key = key * CODES + (c - 'A' + FIRST_LETTER);
            } else {
                return keyOfOtherLetters(mark);
            }
        }
        return key;
    }

    private static long keyOfOtherLetters(CharSequence mark) {
        long hash = mark.length();
        for (int i = 0; i < mark.length(); i++) {
            hash = (hash ^ Vrm.folded(mark.charAt(i))) * HASH_PRIME;
        }
        return hash | Long.MIN_VALUE;
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return Masked.mark(value);
    }
}
