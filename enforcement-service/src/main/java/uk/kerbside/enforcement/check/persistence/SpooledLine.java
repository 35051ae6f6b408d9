package uk.kerbside.enforcement.check.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.UUID;
import uk.kerbside.enforcement.chain.EntryKind;
import uk.kerbside.enforcement.chain.Leaf;
import uk.kerbside.enforcement.check.WrittenRecord;
import uk.kerbside.events.EventJson;

/** One record in a spool, with its place in the chain of that spool. */
record SpooledLine(
        UUID chain, long sequence, EntryKind kind, UUID recordId, byte[] salt, String content, byte[] attachment) {
    static String write(WrittenRecord.Placed placed) {
        Leaf leaf = placed.written().leaf();
        try {
            return EventJson.mapper()
                    .writeValueAsString(new SpooledLine(
                            placed.chain(),
                            placed.sequence(),
                            leaf.kind(),
                            leaf.recordId(),
                            leaf.salt(),
                            leaf.content(),
                            leaf.attachment()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A check cannot be spooled", e);
        }
    }

    static WrittenRecord.Placed read(String json) {
        try {
            SpooledLine line = EventJson.mapper().readValue(json, SpooledLine.class);
            return new WrittenRecord.Placed(CheckJson.read(line.leaf()), line.chain, line.sequence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A spooled check cannot be read", e);
        }
    }

    private Leaf leaf() {
        return new Leaf(kind, recordId, salt, content, attachment);
    }

    /** The content is personal data. */
    @Override
    public String toString() {
        return "SpooledLine[" + kind + " " + recordId + "]";
    }
}
