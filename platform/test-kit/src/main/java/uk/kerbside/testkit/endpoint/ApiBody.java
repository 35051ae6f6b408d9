package uk.kerbside.testkit.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an operation reads. */
record ApiBody(ApiDocument document, String mediaType, JsonNode node, boolean isRequired) {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    boolean isJson() {
        return mediaType.equals("application/json");
    }

    boolean isForm() {
        return mediaType.equals("application/x-www-form-urlencoded");
    }

    ApiSchema schema() {
        return new ApiSchema(document, node.path("schema"));
    }

    /** The author's own example, or one put together from the examples of all its fields. */
    Examples example() {
        JsonNode own = node.path("example");
        JsonNode first = node.path("examples").path(0);
        if (first.isMissingNode() && !node.path("examples").isEmpty()) {
            first = node.path("examples").elements().next();
        }
        Optional<JsonNode> written = Optional.of(
                        own.isMissingNode() ? document.resolve(first).path("value") : own)
                .filter(value -> !value.isMissingNode());
        return written.map(value -> Examples.written(schema(), value)).orElseGet(() -> Examples.of(schema()));
    }

    /** The same with other values in the example, by the names of fields wherever they stand. */
    ApiBody filledWith(Map<String, String> values) {
        Examples example = example();
        if (!isJson() || values.isEmpty() || !example.missing().isEmpty()) {
            return this;
        }
        ObjectNode filled = node.deepCopy();
        filled.remove("examples");
        filled.set("example", fill(example.value().deepCopy(), values));
        return new ApiBody(document, mediaType, filled, isRequired);
    }

    private static JsonNode fill(JsonNode here, Map<String, String> values) {
        if (here instanceof ObjectNode object) {
            values.forEach((name, value) -> {
                if (object.path(name).isTextual()) {
                    object.put(name, value);
                }
            });
        }
        here.forEach(inside -> fill(inside, values));
        return here;
    }

    /** The example as it is sent. */
    byte[] exampleBytes() {
        return exampleText().getBytes(StandardCharsets.UTF_8);
    }

    private String exampleText() {
        if (isForm()) {
            return form(exampleFields());
        }
        JsonNode example = example().value();
        return isJson() || !example.isTextual() ? example.toString() : example.asText();
    }

    /** The fields of a form with their examples. */
    Map<String, String> exampleFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        example()
                .value()
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    /** Fields as a browser posts them. */
    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is wrong with the example by its own schema. */
    List<String> faultsOfExample() {
        if (!isJson() || !node.path("schema").isObject()) {
            return List.of();
        }
        ObjectNode schema = node.path("schema").deepCopy();
        schema.set("components", document.components());
        return SCHEMAS.getSchema(schema).validate(example().value()).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
