package uk.kerbside.enforcement.chain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * One record as it goes into a chain: its exact text, and the salt without which nobody can find out by trying what
 * was in it once it is removed.
 *
 * @param content the record as canonical JSON (RFC 8785)
 * @param attachment what the record consists of beside its text; often empty
 */
public record Leaf(EntryKind kind, UUID recordId, byte[] salt, String content, byte[] attachment) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_LENGTH = 16;
    private static final byte[] LEAF = {0};
    private static final byte[] ATTACHED = {0};
    private static final byte[] NOTHING = {};

    public static Leaf of(EntryKind kind, UUID recordId, String content) {
        return of(kind, recordId, content, NOTHING);
    }

    public static Leaf of(EntryKind kind, UUID recordId, String content, byte[] attachment) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return new Leaf(kind, recordId, salt, content, attachment);
    }

    /**
     * What stands for it in the tree: SHA-256 of a zero byte (RFC 9162: a leaf, not a node), the salt, kind and id on a
     * line, the content and, after a zero byte, which no JSON contains, the attachment.
     */
    public Hash hash() {
        byte[] text = (kind + " " + recordId + "\n" + content).getBytes(StandardCharsets.UTF_8);
        return attachment.length == 0 ? Hash.of(LEAF, salt, text) : Hash.of(LEAF, salt, text, ATTACHED, attachment);
    }

    /** The content is personal data. */
    @Override
    public String toString() {
        return "Leaf[" + kind + " " + recordId + "]";
    }
}
