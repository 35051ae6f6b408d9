package uk.kerbside.testkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static Examples of(String schema, String components) {
        ApiDocument document = ApiDocument.of("""
                {"paths": {"/v1/a": {"post": {"requestBody": {"content": {"application/json": {"schema": %s}}}}}},
                 "components": {"schemas": %s}}""".formatted(schema, components));
        return document.operations().getFirst().bodies().getFirst().example();
    }

    private static Examples of(String schema) {
        return of(schema, "{}");
    }

    @Test
    void an_object_is_made_of_the_examples_of_its_fields() {
        Examples example = of("""
                {"type": "object", "properties": {
                  "name": {"type": "string", "examples": ["a"]},
                  "colour": {"type": "string", "enum": ["RED", "GREEN"]},
                  "heavy": {"type": "boolean"},
                  "sizes": {"type": "array", "items": {"type": "integer", "examples": [7]}},
                  "notes": {"type": "object", "additionalProperties": {"type": "string", "examples": ["b"]}}}}""");

        assertThat(example.value().toString())
                .isEqualTo(
                        "{\"name\":\"a\",\"colour\":\"RED\",\"heavy\":true,\"sizes\":[7],\"notes\":{\"key\":\"b\"}}");
        assertThat(example.missing()).isEmpty();
    }

    @Test
    void references_and_alternatives_to_null_are_followed() {
        Examples example = of("{\"$ref\": \"#/components/schemas/Thing\"}", """
                {"Thing": {"type": "object", "properties": {
                   "at": {"anyOf": [{"$ref": "#/components/schemas/Instant"}, {"type": "null"}]}}},
                 "Instant": {"type": "string", "format": "date-time", "examples": ["2026-11-23T09:30:00Z"]}}""");

        assertThat(example.value().toString()).isEqualTo("{\"at\":\"2026-11-23T09:30:00Z\"}");
    }

    @Test
    void values_without_an_example_are_named_by_their_place() {
        Examples example = of("""
                {"type": "object", "properties": {
                  "name": {"type": "string"},
                  "parts": {"type": "array", "items": {"type": "object", "properties": {"size": {"type": "integer"}}}}}}""");

        assertThat(example.missing()).containsExactly("/name", "/parts/0/size");
    }

    @Test
    void an_example_written_as_text_is_read() {
        Examples example = of("{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"array\","
                + " \"examples\": [\"[1, 2]\"], \"items\": {\"type\": \"integer\"}}}}");

        assertThat(example.value().toString()).isEqualTo("{\"a\":[1,2]}");
    }
}
