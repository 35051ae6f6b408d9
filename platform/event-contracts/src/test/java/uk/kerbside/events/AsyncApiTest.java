package uk.kerbside.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The AsyncAPI document covers every topic and type, and says of them what the code does. */
class AsyncApiTest {
    /** These have no id of their own as the key. */
    private static final Set<Contract> KEYED_OTHERWISE =
            Set.of(Contract.SOURCE_HEARTBEAT, Contract.CALENDAR_PUBLISHED, Contract.LIVE_SERIES_PUBLISHED);

    private final AsyncApi document = AsyncApi.read();

    @Test
    void it_is_an_asyncapi_3_document() {
        assertThat(document.document().path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.document().at("/info/title").asText()).isEqualTo("Kerbside events");
    }

    @Test
    void it_has_every_topic_and_no_other() {
        assertThat(document.channels().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wireName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_has_the_types_of_its_contracts_and_no_other(Topic topic) {
        assertThat(document.typesOn(topic))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Contract.values())
                        .filter(contract -> contract.topic() == topic)
                        .map(Contract::type)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_is_kept_as_its_kind_says(Topic topic) {
        JsonNode settings = document.channel(topic).at("/bindings/kafka/topicConfiguration");
        switch (topic.kind()) {
            case STATE -> assertThat(settings.toString()).isEqualTo("{\"cleanup.policy\":[\"compact\"]}");
            case FACTS ->
                assertThat(settings.toString())
                        .isEqualTo(
                                "{\"cleanup.policy\":[\"delete\"],\"retention.ms\":" + 400L * 24 * 3600 * 1000 + "}");
        }
    }

    @Test
    void it_has_every_type_and_no_other() {
        assertThat(document.messages().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Contract.values()).map(Contract::type).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_type_has_the_schema_and_the_words_of_its_contract(Contract contract) throws IOException {
        JsonNode message = document.message(contract);
        JsonNode schema = new ObjectMapper().readTree(Schemas.json(contract));
        assertThat(message.path("title").asText()).isEqualTo(contract.body().getSimpleName());
        assertThat(message.path("summary").asText())
                .isEqualTo(schema.path("description").asText());
        assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("schemas/" + contract.type() + ".json");
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_a_field_of_the_event_but_for_three(Contract contract) {
        List<String> fields = Arrays.stream(contract.body().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(fields.contains(document.key(contract))).isNotEqualTo(KEYED_OTHERWISE.contains(contract));
    }

    @Test
    void it_names_every_header() throws IllegalAccessException {
        List<String> headers = new ArrayList<>();
        for (Field constant : EventHeaders.class.getFields()) {
            headers.add((String) constant.get(null));
        }
        JsonNode described = document.document().at("/components/messageTraits/cloudEvent/headers/properties");
        assertThat(described.properties().stream().map(Map.Entry::getKey)).containsExactlyInAnyOrderElementsOf(headers);
    }

    @ParameterizedTest
    @EnumSource
    void somebody_tells_each_topic(Topic topic) {
        assertThat(document.tellers(topic)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"permits", "accounts", "visitor", "enforcement", "helpline"})
    void a_service_hears_what_the_document_says_it_hears(String service) throws IOException {
        Path settings = Path.of("../../" + service + "-service/src/main/resources/application.properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        Set<String> heard = Arrays.stream(Topic.values())
                .filter(topic -> document.hearers(topic).contains(service))
                .map(Topic::wireName)
                .collect(Collectors.toSet());
        assertThat(heard)
                .containsAll(List.of(
                        properties.getProperty("kerbside.incoming.topics").split(",")));
    }
}
