package uk.kerbside.testkit.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sound value made from a document's own examples.
 *
 * @param missing pointers of the values the document gives no example for
 */
record Examples(JsonNode value, List<String> missing) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    static Examples of(ApiSchema schema) {
        List<String> missing = new ArrayList<>();
        JsonNode value = build(schema, "", missing);
        return new Examples(value, List.copyOf(missing));
    }

    /** An example that stands in the document whole. */
    static Examples written(ApiSchema schema, JsonNode value) {
        return new Examples(schema.kind() == ApiSchema.Kind.STRING ? value : parsed(value), List.of());
    }

    private static JsonNode parsed(JsonNode value) {
        return value.isTextual() ? ApiSchema.parse(value.asText()) : value;
    }

    private static JsonNode build(ApiSchema schema, String pointer, List<String> missing) {
        Optional<JsonNode> own = schema.example();
        if (own.isPresent()) {
            return own.get();
        }
        if (pointer.chars().filter(symbol -> symbol == '/').count() > DEEPEST) {
            return NODES.nullNode();
        }
        return switch (schema.kind()) {
            case OBJECT -> object(schema, pointer, missing);
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                yield array.add(build(schema.items(), pointer + "/0", missing));
            }
            case BOOLEAN -> NODES.booleanNode(true);
            case STRING, INTEGER, NUMBER, ANY -> {
                missing.add(pointer);
                yield NODES.textNode("");
            }
        };
    }

    private static JsonNode object(ApiSchema schema, String pointer, List<String> missing) {
        ObjectNode object = NODES.objectNode();
        schema.properties()
                .forEach((name, property) -> object.set(name, build(property, pointer + "/" + name, missing)));
        schema.mapValues().ifPresent(values -> object.set("key", build(values, pointer + "/key", missing)));
        return object;
    }
}
