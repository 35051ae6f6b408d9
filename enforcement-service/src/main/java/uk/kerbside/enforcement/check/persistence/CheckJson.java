package uk.kerbside.enforcement.check.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.events.EventJson;

/** A check as it is kept: the same JSON in the database and in a spool. */
final class CheckJson {
    private CheckJson() {}

    static String write(CheckRecord check) {
        try {
            return EventJson.mapper().writeValueAsString(check);
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
}
