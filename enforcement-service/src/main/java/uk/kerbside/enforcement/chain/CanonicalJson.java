package uk.kerbside.enforcement.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import uk.kerbside.events.EventJson;

/** JSON of which there is but one way to write it (RFC 8785): the same record is the same bytes, whoever writes it. */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String of(Object value) {
        try {
            return new JsonCanonicalizer(EventJson.mapper().writeValueAsString(value)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " cannot be written", e);
        } catch (IOException e) {
            throw new IllegalStateException("What was written is no JSON", e);
        }
    }
}
