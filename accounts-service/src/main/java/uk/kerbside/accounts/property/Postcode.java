package uk.kerbside.accounts.property;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode as the Post Office writes it: capitals, one space before the last three.
 *
 * @param value for example {@code RM7 5ZP}
 */
public record Postcode(String value) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Zs}.-]");
    // BS 7666: one or two letters, a digit, perhaps a digit or letter; then a digit and two letters.
    private static final Pattern UNSPACED = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}");
    private static final int INWARD = 3;

    /** Reads what somebody typed; empty when it cannot be a postcode. */
    public static Optional<Postcode> read(String typed) {
        String unspaced = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        if (!UNSPACED.matcher(unspaced).matches()) {
            return Optional.empty();
        }
        int outward = unspaced.length() - INWARD;
        return Optional.of(new Postcode(unspaced.substring(0, outward) + " " + unspaced.substring(outward)));
    }

    /** A postcode may be one household's: logs get the district only. */
    @Override
    public String toString() {
        return value.substring(0, value.length() - INWARD) + "***";
    }
}
