package uk.kerbside.kit.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A code that is handed to somebody, who types it in: whoever has it may do what it was made for. Sixteen symbols out of thirty,
 * so nobody guesses one, and nobody finds it from its hash, which is all that is kept.
 */
public record HandedCode(String text) {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** One nobody has: {@code 7KQ2-9XNM-3FQD-8KTM}. */
    public static HandedCode made() {
        return new HandedCode(made("").text().substring(1));
    }

    /**
     * One nobody has that says what it is for: {@code M-7KQ2-9XNM-3FQD-8KTM}.
     *
     * @param prefix letters and digits
     */
    public static HandedCode made(String prefix) {
        return new HandedCode(Ids.readable(Ids.readable(prefix)));
    }

    /** The same however the code is cased, spaced and hyphened. */
    public String hash() {
        String plain = SEPARATORS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whoever reads it in a log could use it. */
    @Override
    public String toString() {
        return "a code";
    }
}
