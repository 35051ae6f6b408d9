package uk.kerbside.enforcement.chain;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.erdtman.jcs.NumberToJSON;
import uk.kerbside.events.EventJson;

/**
 * JSON of which there is but one way to write it (RFC 8785): the same record is the same bytes, whoever writes it. It
 * is written in order at once: to write it anyhow and put the text in order afterwards costs more than the rest of a
 * check. Keys of maps must be texts.
 */
public final class CanonicalJson {
    private static final int USUAL_LENGTH = 2_048;
    /** Beyond it not every whole number is a double, and the standard knows no other numbers. */
    private static final long EXACT_AT_MOST = 1L << 53;

    private static final JsonMapper IN_ORDER = ((JsonMapper) EventJson.mapper())
            .rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private CanonicalJson() {}

    public static String of(Object value) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator generator = new Numbers(IN_ORDER.createGenerator(text))) {
            IN_ORDER.writeValue(generator, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " cannot be written", e);
        }
        return text.toString();
    }

    /** Writes every number as ECMAScript does. */
    private static final class Numbers extends JsonGeneratorDelegate {
        private Numbers(JsonGenerator plain) {
            super(plain);
        }

        @Override
        public void writeNumber(long number) throws IOException {
            if (Math.abs(number) <= EXACT_AT_MOST) {
                super.writeNumber(number);
            } else {
                writeNumber((double) number);
            }
        }

        @Override
        public void writeNumber(double number) throws IOException {
            super.writeNumber(NumberToJSON.serializeNumber(number));
        }

        @Override
        public void writeNumber(float number) throws IOException {
            writeNumber(Double.parseDouble(Float.toString(number)));
        }

        @Override
        public void writeNumber(BigInteger number) throws IOException {
            writeNumber(number.doubleValue());
        }

        @Override
        public void writeNumber(BigDecimal number) throws IOException {
            writeNumber(number.doubleValue());
        }
    }
}
