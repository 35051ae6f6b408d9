package uk.kerbside.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.rights.RightPublished;

class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void a_schema_says_what_its_record_says(Contract contract) throws JsonProcessingException {
        assertThat(SchemaComparison.differences(contract.body(), schema(contract)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_is_a_valid_schema_of_draft_2020_12(Contract contract) throws JsonProcessingException {
        JsonNode schema = schema(contract);
        assertThat(schema.path("$schema").asText()).isEqualTo(SchemaId.V202012);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(SchemaLocation.of(SchemaId.V202012))
                        .validate(schema))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_is_named_after_its_type(Contract contract) throws JsonProcessingException {
        JsonNode schema = schema(contract);
        assertThat(schema.path("$id").asText()).isEqualTo("urn:kerbside:schema:" + contract.type());
        assertThat(schema.path("title").asText()).isEqualTo(contract.body().getSimpleName());
        assertThat(schema.path("description").asText()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void every_field_is_described(Contract contract) throws JsonProcessingException {
        assertThat(schema(contract).findValues("properties")).isNotEmpty().allSatisfy(properties -> assertThat(
                        properties)
                .allSatisfy(property ->
                        assertThat(property.path("description").asText()).endsWith(".")));
    }

    @Test
    void every_schema_file_belongs_to_a_contract() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/uk/kerbside/events/schemas"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Contract.values())
                            .map(contract -> contract.type() + ".json")
                            .toList());
        }
    }

    private static JsonNode schema(Contract contract) throws JsonProcessingException {
        return JSON.readTree(Schemas.json(contract));
    }

    /** The comparison would see each of these. */
    @Nested
    class A_schema_that_differs {
        @Test
        void because_it_lacks_a_field_is_seen() throws JsonProcessingException {
            assertThat(differences(
                            RightPublished.class, schema -> properties(schema).remove("series")))
                    .singleElement()
                    .asString()
                    .contains("fields");
        }

        @Test
        void because_it_has_a_field_too_many_is_seen() throws JsonProcessingException {
            assertThat(differences(
                            RightPublished.class, schema -> properties(schema).putObject("colour")))
                    .singleElement()
                    .asString()
                    .contains("colour");
        }

        @Test
        void because_a_nested_field_is_missing_is_seen() throws JsonProcessingException {
            assertThat(differences(
                            RightPublished.class,
                            schema -> ((ObjectNode) schema.at("/properties/marks/items/properties")).remove("slot")))
                    .singleElement()
                    .asString()
                    .startsWith("/marks[] fields");
        }

        @Test
        void because_it_requires_what_is_optional_is_seen() throws JsonProcessingException {
            assertThat(differences(
                            RightPublished.class, schema -> required(schema).add("until")))
                    .singleElement()
                    .asString()
                    .startsWith(" required");
        }

        @Test
        void because_it_does_not_require_what_is_always_there_is_seen() throws JsonProcessingException {
            assertThat(differences(
                            RightPublished.class, schema -> required(schema).remove(0)))
                    .singleElement()
                    .asString()
                    .startsWith(" required");
        }

        @Test
        void because_an_enumeration_has_other_values_is_seen() throws JsonProcessingException {
            assertThat(differences(RightPublished.class, schema -> ((ArrayNode) schema.at("/properties/status/enum"))
                            .add("LOST")))
                    .singleElement()
                    .asString()
                    .startsWith("/status values");
        }

        @Test
        void because_the_keys_of_a_map_have_other_values_is_seen() throws JsonProcessingException {
            assertThat(differences(PlacePublished.class, schema -> ((ArrayNode)
                                    schema.at("/properties/hoursByBayClass/propertyNames/enum"))
                            .remove(0)))
                    .singleElement()
                    .asString()
                    .startsWith("/hoursByBayClass keys");
        }

        @Test
        void because_a_type_is_another_is_seen() throws JsonProcessingException {
            assertThat(differences(RightPublished.class, schema -> ((ObjectNode) schema.at("/properties/from"))
                            .remove("format")))
                    .singleElement()
                    .asString()
                    .startsWith("/from type");
        }

        @Test
        void because_of_something_it_refers_to_is_seen() throws JsonProcessingException {
            assertThat(differences(
                            PermitTypePublished.class,
                            schema -> ((ObjectNode) schema.at("/$defs/money/properties")).remove("currency")))
                    .singleElement()
                    .asString()
                    .contains("/bookPrice fields");
        }

        private static List<String> differences(Class<? extends Event> body, Consumer<ObjectNode> change)
                throws JsonProcessingException {
            ObjectNode schema = (ObjectNode) schema(Contract.of(body));
            change.accept(schema);
            return SchemaComparison.differences(body, schema);
        }

        private static ObjectNode properties(ObjectNode schema) {
            return (ObjectNode) schema.path("properties");
        }

        private static ArrayNode required(ObjectNode schema) {
            return (ArrayNode) schema.path("required");
        }
    }
}
