package uk.kerbside.enforcement.chain;

import java.util.List;
import java.util.UUID;

/**
 * All that is needed to prove, without this service, that a record was kept, when, and that it is unchanged.
 *
 * @param salt 16 bytes, base 64
 * @param content the record, exactly as it was kept
 * @param attachment what belongs to it beside the text, base 64; empty if there is nothing
 * @param leaf SHA-256 over a zero byte, the salt, kind and id on a line, the content and, after a zero byte, the
 *     attachment
 * @param path the hashes from the leaf up to the root, as RFC 9162 has it
 * @param statement what the checkpoint says, exactly as it was signed
 * @param signature Ed25519, base 64
 * @param publicKey X.509, base 64; compare it with the one that is published of the chain in {@code sealedBy}
 */
public record Receipt(
        EntryKind kind,
        UUID recordId,
        UUID chain,
        long sequence,
        String salt,
        String content,
        String attachment,
        String leaf,
        List<String> path,
        String statement,
        String signature,
        String publicKey) {

    /** The content is personal data. */
    @Override
    public String toString() {
        return "Receipt[" + kind + " " + recordId + "]";
    }
}
