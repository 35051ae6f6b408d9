package uk.kerbside.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The AsyncAPI document as tests ask it. */
record AsyncApi(JsonNode document) {
    static AsyncApi read() {
        try {
            return new AsyncApi(new YAMLMapper().readTree(Schemas.asyncApi()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Channels by address. */
    Map<String, JsonNode> channels() {
        return document.path("channels").properties().stream()
                .collect(Collectors.toMap(
                        field -> field.getValue().path("address").asText(), Map.Entry::getValue));
    }

    JsonNode channel(Topic topic) {
        return Optional.ofNullable(channels().get(topic.wireName())).orElseThrow();
    }

    /** Messages by wire name. */
    Map<String, JsonNode> messages() {
        return document.path("components").path("messages").properties().stream()
                .collect(Collectors.toMap(field -> field.getValue().path("name").asText(), Map.Entry::getValue));
    }

    JsonNode message(Contract contract) {
        return Optional.ofNullable(messages().get(contract.type())).orElseThrow();
    }

    /** What stands in the key of its records: a field, or a pattern. */
    String key(Contract contract) {
        return message(contract).at("/bindings/kafka/key/description").asText();
    }

    /** The wire names of the messages on a topic. */
    Set<String> typesOn(Topic topic) {
        return channel(topic).path("messages").properties().stream()
                .map(field -> resolved(field.getValue()).path("name").asText())
                .collect(Collectors.toSet());
    }

    /** The services that send to it. */
    List<String> tellers(Topic topic) {
        return services(topic, "send", "Tells");
    }

    /** The services that receive from it. */
    List<String> hearers(Topic topic) {
        return services(topic, "receive", "Hears");
    }

    private List<String> services(Topic topic, String action, String verb) {
        return document.path("operations").properties().stream()
                .filter(operation ->
                        operation.getValue().path("action").asText().equals(action))
                .filter(operation ->
                        resolved(operation.getValue().path("channel")).equals(channel(topic)))
                .map(operation -> operation.getKey().split(verb)[0])
                .toList();
    }

    JsonNode resolved(JsonNode reference) {
        JsonNode target = document.at(reference.path("$ref").asText().substring(1));
        if (target.isMissingNode()) {
            throw new IllegalStateException("There is no " + reference);
        }
        return target;
    }
}
