package uk.kerbside.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.RightStatus;

/** Samples, schemas and records agree; and a service that is a version behind or ahead of another can read it. */
class SampleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("src/main/resources/uk/kerbside/events/samples");
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** One sample file; {@code name} is its wire name, with its variant if it is one. */
    record Sample(String name, Contract contract, String text) {
        ObjectNode json() throws JsonProcessingException {
            return (ObjectNode) JSON.readTree(text);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(SampleTest::sample).toList();
        }
    }

    private static Sample sample(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.json$", "");
        Contract contract = Arrays.stream(Contract.values())
                .filter(one -> name.equals(one.type()) || name.startsWith(one.type() + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The sample " + name + " is of no type"));
        return new Sample(name, contract, ContractFiles.text("samples/" + file.getFileName()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_valid(Sample sample) throws JsonProcessingException {
        assertThat(schema(sample.contract()).validate(sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_read_and_written_again_as_it_was(Sample sample) throws JsonProcessingException {
        Event read = read(sample, sample.json());
        assertThat(written(read)).isEqualTo(sample.json());
        assertThat(read(sample, written(read))).isEqualTo(read);
    }

    @ParameterizedTest
    @EnumSource
    void the_plain_sample_fills_every_field(Contract contract) throws JsonProcessingException {
        JsonNode schema = JSON.readTree(Schemas.json(contract));
        assertThat(emptyFields(schema, schema, JSON.readTree(Samples.json(contract)), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_of_a_later_version_with_fields_we_do_not_know_is_read(Sample sample) throws JsonProcessingException {
        ObjectNode later = sample.json();
        addUnknownFields(later);
        assertThat(schema(sample.contract()).validate(later)).isEmpty();
        assertThat(read(sample, later)).isEqualTo(read(sample, sample.json()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_of_an_earlier_version_with_only_what_is_required_is_read(Sample sample)
            throws JsonProcessingException {
        ObjectNode earlier = sample.json();
        JsonNode schema = JSON.readTree(Schemas.json(sample.contract()));
        removeOptional(schema, schema, earlier);
        assertThat(schema(sample.contract()).validate(earlier)).isEmpty();
        assertThat(written(read(sample, earlier))).isEqualTo(earlier);
    }

    @ParameterizedTest
    @EnumSource
    void an_event_without_a_field_that_is_required_is_refused(Contract contract) throws JsonProcessingException {
        JsonNode required = JSON.readTree(Schemas.json(contract)).path("required");
        for (JsonNode field : required) {
            ObjectNode broken = (ObjectNode) JSON.readTree(Samples.json(contract));
            broken.remove(field.asText());
            assertThat(schema(contract).validate(broken)).isNotEmpty();
            assertThatThrownBy(() -> EventJson.mapper().treeToValue(broken, contract.body()))
                    .as("without %s", field)
                    .isInstanceOf(MismatchedInputException.class);
        }
    }

    @Test
    void what_is_absent_may_be_written_as_null_by_others() throws JsonProcessingException {
        ObjectNode json = (ObjectNode) JSON.readTree(Samples.json(Contract.RIGHT_PUBLISHED, "granted"));
        json.putNull("maxStay");
        assertThat(EventJson.mapper().treeToValue(json, RightPublished.class))
                .isEqualTo(Samples.of(RightPublished.class, "granted"));
    }

    @Test
    void the_samples_are_there_for_the_tests_of_all_services() {
        assertThat(Samples.of(RightPublished.class).status()).isEqualTo(RightStatus.ENDED);
        assertThat(Samples.of(RightPublished.class, "granted").status()).isEqualTo(RightStatus.GRANTED);
        assertThatThrownBy(() -> Samples.of(RightPublished.class, "never"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Event read(Sample sample, JsonNode json) throws JsonProcessingException {
        return EventJson.mapper().readValue(json.toString(), sample.contract().body());
    }

    private static JsonNode written(Event event) throws JsonProcessingException {
        return JSON.readTree(EventJson.mapper().writeValueAsString(event));
    }

    private static JsonSchema schema(Contract contract) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Schemas.json(contract), FORMATS_COUNT);
    }

    private static void addUnknownFields(JsonNode node) {
        node.forEach(SampleTest::addUnknownFields);
        // The keys of a map are no fields: hours of a bay class we do not know are not passed over.
        if (node instanceof ObjectNode object && !object.has("SINGLE_YELLOW") && !object.isEmpty()) {
            object.put("unheardOf", "of a later version");
            object.putObject("unheardOfToo").put("deep", 1);
        }
    }

    private static void removeOptional(JsonNode root, JsonNode described, JsonNode value) {
        JsonNode schema = resolved(root, described);
        if (value instanceof ObjectNode object && schema.has("properties")) {
            Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
            object.retain(required);
            object.properties()
                    .forEach(field ->
                            removeOptional(root, schema.path("properties").path(field.getKey()), field.getValue()));
        } else if (value.isArray()) {
            value.forEach(item -> removeOptional(root, schema.path("items"), item));
        }
    }

    private static List<String> emptyFields(JsonNode root, JsonNode described, JsonNode value, String at) {
        JsonNode schema = resolved(root, described);
        if (schema.has("properties")) {
            return schema.path("properties").properties().stream()
                    .flatMap(field ->
                            emptyFields(root, field.getValue(), value.path(field.getKey()), at + "/" + field.getKey())
                                    .stream())
                    .toList();
        }
        boolean holdsRecords = resolved(root, schema.path("items")).has("properties");
        if (holdsRecords && !value.isEmpty()) {
            // Among several, the fullest counts.
            return StreamSupport.stream(value.spliterator(), false)
                    .map(item -> emptyFields(root, schema.path("items"), item, at + "[]"))
                    .min((one, other) -> one.size() - other.size())
                    .orElseThrow();
        }
        return value.isMissingNode() || value.isContainerNode() && value.isEmpty() ? List.of(at) : List.of();
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
