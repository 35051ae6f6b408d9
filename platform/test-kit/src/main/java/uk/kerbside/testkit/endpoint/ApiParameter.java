package uk.kerbside.testkit.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A part of an address, or a header. */
record ApiParameter(ApiDocument document, JsonNode node) {
    String name() {
        return node.path("name").asText();
    }

    /** {@code path}, {@code query} or {@code header}. */
    String in() {
        return node.path("in").asText();
    }

    boolean isRequired() {
        return node.path("required").asBoolean(false);
    }

    ApiSchema schema() {
        return new ApiSchema(document, node.path("schema"));
    }

    /** A value a client might send. */
    String sample() {
        Optional<JsonNode> own = Optional.ofNullable(node.get("example"));
        return own.or(() -> schema().example()).map(JsonNode::asText).orElseGet(this::plainSample);
    }

    private String plainSample() {
        ApiSchema schema = schema();
        if (schema.kind() == ApiSchema.Kind.INTEGER || schema.kind() == ApiSchema.Kind.NUMBER) {
            return "1";
        }
        return switch (schema.format()) {
            case "uuid" -> "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b";
            case "date" -> "2026-11-23";
            case "date-time" -> "2026-11-23T09:30:00Z";
            default -> "X-7KQ2-9XNM";
        };
    }
}
