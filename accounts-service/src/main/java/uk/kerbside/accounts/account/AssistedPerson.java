package uk.kerbside.accounts.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.kerbside.events.accounts.AccountKind;

/**
 * Somebody another service brings, as a form or a file said it.
 *
 * @param reference what that service calls them; it brings them under the same one again
 * @param email as it was written, usable or not
 * @param phone likewise
 * @param address one line
 * @param uprn where they live, if the gazetteer knows it
 */
public record AssistedPerson(
        String reference,
        AccountKind kind,
        String name,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> address,
        Optional<String> postcode,
        Optional<String> uprn) {
    private static final Pattern NOT_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Where letters go when the gazetteer does not know the property. */
    Optional<String> postalAddress() {
        return address.map(line -> postcode.map(code -> line + ", " + code).orElse(line));
    }

    /**
     * The same for two who have kind, name and address in common, however those are spaced and cased. Empty without an
     * address: a name alone says nothing.
     */
    Optional<String> personKey() {
        return uprn.or(this::postalAddress).map(home -> hash(kind + "|" + plain(name) + "|" + plain(home)));
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NOT_LETTERS_OR_DIGITS
                .matcher(composed.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** All of it is personal data. */
    @Override
    public String toString() {
        return "Person " + reference;
    }
}
