package uk.kerbside.permits.sponsor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import uk.kerbside.kit.id.Ids;

/** What an organisation hands to somebody it invites. Only its hash is kept; too long to be guessed. */
record InvitationCode(String text) {
    private static final String PREFIX = "S";

    InvitationCode {
        text = text.strip().toUpperCase(Locale.ROOT);
    }

    static InvitationCode made() {
        return new InvitationCode(Ids.readable(Ids.readable(PREFIX)));
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "InvitationCode[]";
    }
}
