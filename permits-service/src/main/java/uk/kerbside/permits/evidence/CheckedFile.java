package uk.kerbside.permits.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that can be taken: its format was told by its content, it can be opened, it is not known to be infected.
 *
 * @param scanned whether it was searched for viruses
 */
public record CheckedFile(byte[] content, EvidenceFormat format, boolean scanned) {
    /** SHA-256 of its content, in hexadecimal: the same file sent again has the same. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
