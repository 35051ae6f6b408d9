package uk.kerbside.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes docs/events.md from the contracts, their schemas and the AsyncAPI document. */
final class EventsPage {
    private static final String FOLDER = "../platform/event-contracts/src/main/resources/uk/kerbside/events/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AsyncApi document = AsyncApi.read();
    private final StringBuilder page = new StringBuilder();

    static String write() {
        EventsPage events = new EventsPage();
        events.introduction();
        Arrays.stream(Topic.values()).forEach(events::topic);
        return events.page.toString();
    }

    private void introduction() {
        page.append("""
                # Events

                What the services tell each other over Kafka. This page is written from the contracts and compared with them by a
                test; for tools there is the [AsyncAPI document](%sasyncapi.yaml).

                A **state** topic holds the newest whole state of each key: the highest revision wins, an empty body says that
                the state is gone. A **fact** topic holds what happened, in order for each key, for 400 days. The headers are
                CloudEvents 1.0 in binary mode (`ce_type` is the type below) with `traceparent`, `correlation`, `causation`,
                `actor-role` and `actor-channel`. A consumer passes over fields and types it does not know. A type never changes
                in a way that an older consumer cannot read; what has to gets a new name with the next version.

                Fields marked `?` may be absent, `[]` are lists; what they mean stands in the schema that the type links to. A
                sample of each lies beside it, for the tests of those who send it and of those who hear it.
                """.formatted(FOLDER));
    }

    private void topic(Topic topic) {
        JsonNode channel = document.channel(topic);
        page.append("\n## ").append(topic.wireName()).append("\n\n");
        page.append("**").append(channel.path("title").asText()).append(".** ");
        page.append(channel.path("description").asText());
        page.append(services(" Told by", document.tellers(topic)));
        page.append(services(" Heard by", document.hearers(topic))).append("\n");
        List<Contract> contracts = Arrays.stream(Contract.values())
                .filter(contract -> contract.topic() == topic)
                .toList();
        if (!contracts.isEmpty()) {
            page.append("\n| Type | Key | When | Fields |\n|---|---|---|---|\n");
            contracts.forEach(this::row);
        }
    }

    private static String services(String verb, List<String> names) {
        return names.isEmpty() ? "" : verb + " " + String.join(", ", names) + ".";
    }

    private void row(Contract contract) {
        JsonNode schema = schema(contract);
        page.append("| [`").append(contract.type()).append("`](");
        page.append(FOLDER).append("schemas/").append(contract.type()).append(".json) | `");
        page.append(document.key(contract)).append("` | ");
        page.append(schema.path("description").asText()).append(" | ");
        page.append(fields(schema)).append(" |\n");
    }

    private static String fields(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return schema.path("properties").properties().stream()
                .map(field -> field(field.getKey(), required.contains(field.getKey()), field.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String field(String name, boolean required, JsonNode schema) {
        boolean list = schema.path("type").asText().equals("array");
        JsonNode inner = list ? schema.path("items") : schema;
        String nested = inner.has("properties") ? " {" + fields(inner) + "}" : "";
        return "`" + name + (list ? "[]" : "") + (required ? "" : "?") + "`" + nested;
    }

    private static JsonNode schema(Contract contract) {
        try {
            return JSON.readTree(Schemas.json(contract));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
