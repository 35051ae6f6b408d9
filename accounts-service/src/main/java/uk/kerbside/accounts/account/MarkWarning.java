package uk.kerbside.accounts.account;

import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;

/** Why a mark deserves a second look, although it was taken. */
public enum MarkWarning {
    /** A foreign mark, a special one, or a slip nobody can mend. */
    NO_UK_MARK("This is no mark the United Kingdom issues. Check it once more, unless the vehicle is foreign."),
    /** Legal as it stands, and so is exactly one that looks like it. */
    LOOKS_LIKE_ANOTHER("Another mark looks like this one: check the letters O and I and the digits 0 and 1.");

    private final String text;

    MarkWarning(String text) {
        this.text = text;
    }

    /** In plain English, for the customer. */
    public String text() {
        return text;
    }

    static Optional<MarkWarning> about(Vrm vrm) {
        if (!vrm.isUkShape()) {
            return Optional.of(NO_UK_MARK);
        }
        return vrm.hasExactlyOneOtherReading() ? Optional.of(LOOKS_LIKE_ANOTHER) : Optional.empty();
    }
}
