package uk.kerbside.testkit.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The example of a body with one thing wrong in it: every field, at every depth, in every way its schema allows. */
final class HostileFields {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MARKER = "@the marker@";
    private static final byte[] NOT_UTF_8 = {(byte) 0xC3, '(', (byte) 0xFF};

    private final JsonNode example;
    private final Supplier<WireRequest> sound;
    private final List<HostileCase> cases = new ArrayList<>();

    private HostileFields(JsonNode example, Supplier<WireRequest> sound) {
        this.example = example;
        this.sound = sound;
    }

    static List<HostileCase> of(ApiBody content, Supplier<WireRequest> sound) {
        HostileFields fields = new HostileFields(content.example().value(), sound);
        fields.inside(content.schema(), List.of());
        return fields.cases;
    }

    private void inside(ApiSchema schema, List<Object> place) {
        JsonNode here = at(example, place);
        if (here instanceof ObjectNode object) {
            if (schema.mapValues().isPresent()) {
                map(object, schema.mapValues().get(), place);
            } else if (!schema.properties().isEmpty()) {
                with(place, "noSuchField", "1", !schema.takesFurtherFields(), "an unknown field");
                with(place, "a\u202eb", "1", !schema.takesFurtherFields(), "an unknown field with hidden characters");
            }
            schema.properties().forEach((name, property) -> field(schema, place, name, property));
        } else if (here instanceof ArrayNode array && !array.isEmpty()) {
            values(schema.items(), next(place, 0), true);
        }
    }

    private void map(ObjectNode object, ApiSchema values, List<Object> place) {
        with(place, "a\\u0000b", "1", true, "NUL in a key");
        with(place, "k".repeat(5_000), "1", true, "a key without end");
        object.fieldNames().forEachRemaining(key -> values(values, next(place, key), false));
    }

    private void field(ApiSchema parent, List<Object> place, String name, ApiSchema field) {
        boolean isRequired = parent.requires(name);
        if (isRequired) {
            JsonNode less = example.deepCopy();
            ((ObjectNode) at(less, place)).remove(name);
            add(pointer(next(place, name)) + " is missing", less, true);
        }
        values(field, next(place, name), isRequired);
    }

    private void values(ApiSchema schema, List<Object> place, boolean isRequired) {
        for (HostileValue value : HostileValues.of(schema, isRequired)) {
            add(pointer(place) + ": " + value.what(), replaced(place, value.json()), value.isRefused());
        }
        if (schema.kind() == ApiSchema.Kind.STRING) {
            byte[] body = bytes(replaced(place, '"' + MARKER + '"'));
            cases.add(new HostileCase(
                    pointer(place) + ": bytes that are not UTF-8",
                    sound.get().withBody(notUtf8(body)),
                    Expectation.BODY_REFUSED));
        }
        inside(schema, place);
    }

    private void with(List<Object> place, String name, String json, boolean isRefused, String what) {
        JsonNode more = example.deepCopy();
        ((ObjectNode) at(more, place)).set(name, raw(json));
        add(pointer(place) + ": " + what, more, isRefused);
    }

    private JsonNode replaced(List<Object> place, String json) {
        JsonNode other = example.deepCopy();
        JsonNode parent = at(other, place.subList(0, place.size() - 1));
        switch (place.getLast()) {
            case Integer index -> ((ArrayNode) parent).set(index, raw(json));
            case Object name -> ((ObjectNode) parent).set(name.toString(), raw(json));
        }
        return other;
    }

    private void add(String what, JsonNode body, boolean isRefused) {
        cases.add(new HostileCase(
                what, sound.get().withBody(bytes(body)), isRefused ? Expectation.BODY_REFUSED : Expectation.COPED));
    }

    private static JsonNode raw(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] notUtf8(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int at = text.indexOf(MARKER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(NOT_UTF_8);
        bytes.writeBytes(text.substring(at + MARKER.length()).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static JsonNode at(JsonNode root, List<Object> place) {
        JsonNode here = root;
        for (Object step : place) {
            here = step instanceof Integer index ? here.path(index) : here.path(step.toString());
        }
        return here;
    }

    private static List<Object> next(List<Object> place, Object step) {
        List<Object> longer = new ArrayList<>(place);
        longer.add(step);
        return longer;
    }

    private static String pointer(List<Object> place) {
        StringBuilder pointer = new StringBuilder();
        place.forEach(step -> pointer.append('/').append(step));
        return pointer.isEmpty() ? "the body" : pointer.toString();
    }
}
