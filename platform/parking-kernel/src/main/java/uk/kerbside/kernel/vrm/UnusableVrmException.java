package uk.kerbside.kernel.vrm;

/** What was typed cannot be a registration mark of any country. The message never repeats it. */
public final class UnusableVrmException extends IllegalArgumentException {
    /** Why not; the names are stable. */
    public enum Reason {
        EMPTY("A registration mark has at least one letter or digit"),
        TOO_LONG("A registration mark has at most 12 letters and digits"),
        NOT_LETTERS_AND_DIGITS("A registration mark has letters and digits only");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    UnusableVrmException(Reason reason) {
        super(reason.text);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
