package uk.kerbside.accounts.manager;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import uk.kerbside.kit.id.Ids;

/** What is handed to somebody who is invited: sixteen symbols out of thirty, so nobody guesses one. Only its hash is kept. */
record ManagerCode(String text) {
    private static final String PREFIX = "M";

    ManagerCode {
        text = text.strip().toUpperCase(Locale.ROOT);
    }

    static ManagerCode made() {
        return new ManagerCode(Ids.readable(Ids.readable(PREFIX)));
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whoever has it manages the organisation. */
    @Override
    public String toString() {
        return "ManagerCode[]";
    }
}
