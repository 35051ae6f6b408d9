package uk.kerbside.enforcement.check.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import uk.kerbside.enforcement.check.BatchRecord;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.EvidenceRecord;
import uk.kerbside.events.EventJson;

/** A check or a batch as it is kept: the same JSON in the database and in a spool. */
final class CheckJson {
    private CheckJson() {}

    static String write(EvidenceRecord record) {
        try {
            return EventJson.mapper().writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A check cannot be written", e);
        }
    }

    static CheckRecord read(String json) {
        try {
            return EventJson.mapper().readValue(json, CheckRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept check cannot be read", e);
        }
    }

    /** What a spool holds of both. */
    static EvidenceRecord readAny(String json) {
        try {
            JsonNode tree = EventJson.mapper().readTree(json);
            Class<? extends EvidenceRecord> kind = tree.has("batchId") ? BatchRecord.class : CheckRecord.class;
            return EventJson.mapper().treeToValue(tree, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept check cannot be read", e);
        }
    }
}
