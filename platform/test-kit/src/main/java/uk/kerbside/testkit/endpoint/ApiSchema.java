package uk.kerbside.testkit.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/** A schema with its references followed; of alternatives, the first that is more than {@code null}. */
final class ApiSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What kind of value it describes. */
    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        ANY
    }

    private final ApiDocument document;
    private final JsonNode node;
    private final boolean nullable;

    ApiSchema(ApiDocument document, JsonNode written) {
        JsonNode resolved = document.resolve(written);
        this.document = document;
        this.nullable = allowsNull(resolved);
        this.node = plain(document, resolved);
    }

    private static boolean allowsNull(JsonNode schema) {
        return types(schema).contains("null")
                || schema.path("nullable").asBoolean(false)
                || alternatives(schema).stream().anyMatch(one -> types(one).contains("null"));
    }

    private static JsonNode plain(ApiDocument document, JsonNode schema) {
        List<JsonNode> alternatives = alternatives(schema);
        Optional<JsonNode> chosen = alternatives.stream()
                .map(document::resolve)
                .filter(one -> !types(one).equals(List.of("null")))
                .findFirst();
        ObjectNode whole = schema.isObject() ? schema.deepCopy() : JSON.createObjectNode();
        chosen.ifPresent(one -> plain(document, one)
                .properties()
                .forEach(property -> whole.putIfAbsent(property.getKey(), property.getValue())));
        schema.path("allOf").forEach(part -> plain(document, document.resolve(part))
                .properties()
                .forEach(property -> whole.putIfAbsent(property.getKey(), property.getValue())));
        return whole;
    }

    private static List<JsonNode> alternatives(JsonNode schema) {
        JsonNode list = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual()
                ? List.of(type.asText())
                : StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    Kind kind() {
        for (String type : types(node)) {
            if (!type.equals("null")) {
                return Kind.valueOf(type.toUpperCase(Locale.ROOT));
            }
        }
        return node.has("properties") ? Kind.OBJECT : Kind.ANY;
    }

    boolean isNullable() {
        return nullable || kind() == Kind.ANY;
    }

    String format() {
        return node.path("format").asText("");
    }

    Optional<String> pattern() {
        return Optional.ofNullable(node.get("pattern")).map(JsonNode::asText);
    }

    boolean hasValues() {
        return node.has("enum");
    }

    /** {@code minimum}, {@code maxLength} and their like. */
    OptionalInt bound(String keyword) {
        return node.path(keyword).isInt() ? OptionalInt.of(node.get(keyword).asInt()) : OptionalInt.empty();
    }

    Map<String, ApiSchema> properties() {
        Map<String, ApiSchema> properties = new LinkedHashMap<>();
        node.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), new ApiSchema(document, property.getValue())));
        return properties;
    }

    boolean requires(String property) {
        return StreamSupport.stream(node.path("required").spliterator(), false)
                .anyMatch(name -> name.asText().equals(property));
    }

    /** Whether somebody else may add fields at any time: then what we do not know is passed over. */
    boolean takesFurtherFields() {
        return node.path("additionalProperties").asBoolean(false);
    }

    /** What a map holds; empty for an object with named fields. */
    Optional<ApiSchema> mapValues() {
        return node.path("additionalProperties").isObject()
                ? Optional.of(new ApiSchema(document, node.get("additionalProperties")))
                : Optional.empty();
    }

    ApiSchema items() {
        return new ApiSchema(document, node.path("items"));
    }

    /** The first value the document gives for exactly this. */
    Optional<JsonNode> example() {
        for (JsonNode given : List.of(
                node.path("example"), node.path("examples").path(0), node.path("default"), node.path("const"))) {
            if (!given.isMissingNode() && !given.isNull()) {
                return Optional.of(typed(given));
            }
        }
        return Optional.ofNullable(node.path("enum").get(0));
    }

    /** Annotations write examples of objects and lists as text. */
    private JsonNode typed(JsonNode given) {
        if (!given.isTextual() || kind() == Kind.STRING || kind() == Kind.ANY) {
            return given;
        }
        return parse(given.asText());
    }

    static JsonNode parse(String example) {
        try {
            return JSON.readTree(example);
        } catch (IOException e) {
            throw new IllegalStateException("The document gives an example that is no JSON: " + example, e);
        }
    }
}
