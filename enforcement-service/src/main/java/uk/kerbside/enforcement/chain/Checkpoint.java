package uk.kerbside.enforcement.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import uk.kerbside.events.EventJson;

/**
 * A stretch of a chain, sealed: what is in it cannot be changed unseen any more.
 *
 * @param statement what is signed, as canonical JSON
 * @param signature Ed25519, by the key of the chain that sealed it
 */
public record Checkpoint(Statement statement, String text, byte[] signature) {
    /**
     * What a checkpoint says.
     *
     * @param number counts the checkpoints of the chain from nought
     * @param first the sequence of its first entry
     * @param size how many entries it seals
     * @param root of the tree over their leaves
     * @param previous the hash of the text of the checkpoint before; of nothing for the first
     * @param isLast whether the chain was closed with it
     * @param sealedBy the chain whose key signed it: the same one, or that of a process that found it abandoned
     */
    public record Statement(
            UUID chain,
            long number,
            long first,
            long size,
            String root,
            String previous,
            boolean isLast,
            UUID sealedBy,
            Instant sealedAt) {

        /** The sequence of the first entry after it. */
        public long end() {
            return first + size;
        }
    }

    static Checkpoint signed(Statement statement, ChainKey key) {
        String text = CanonicalJson.of(statement);
        return new Checkpoint(statement, text, key.sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IllegalArgumentException when the text says nothing of the kind */
    public static Checkpoint of(String text, byte[] signature) {
        try {
            return new Checkpoint(EventJson.mapper().readValue(text, Statement.class), text, signature);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no statement of a checkpoint", e);
        }
    }

    public Hash hash() {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isSignedBy(byte[] publicKey) {
        return ChainKey.verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
    }
}
