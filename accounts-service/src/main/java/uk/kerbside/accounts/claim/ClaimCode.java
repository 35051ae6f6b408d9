package uk.kerbside.accounts.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.kerbside.kit.id.Ids;

/**
 * A code as people read it out and type it in: sixteen symbols out of thirty, so nobody guesses one, and nobody finds
 * it from its hash.
 */
public record ClaimCode(String text) {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** One nobody has. */
    public static ClaimCode made() {
        return new ClaimCode(Ids.readable("").substring(1) + Ids.readable(""));
    }

    /** The same however it is cased, spaced and hyphened. */
    public String hash() {
        String plain = SEPARATORS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Whoever has it has the account. */
    @Override
    public String toString() {
        return "a claim code";
    }
}
