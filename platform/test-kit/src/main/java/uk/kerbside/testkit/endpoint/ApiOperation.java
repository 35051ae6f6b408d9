package uk.kerbside.testkit.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One method at one path. */
record ApiOperation(ApiDocument document, String method, String path, JsonNode node) {

    String id() {
        return node.path("operationId").asText("");
    }

    String summary() {
        return node.path("summary").asText("");
    }

    /** The names of the roles that may call, {@code *} for anybody signed in; empty when nobody need sign in. */
    Optional<List<String>> roles() {
        return node.has("x-roles")
                ? Optional.of(
                        elements(node.get("x-roles")).map(JsonNode::asText).toList())
                : Optional.empty();
    }

    /** How far a helpline agent's caller must be verified. */
    Optional<String> verification() {
        return Optional.ofNullable(node.get("x-verification")).map(JsonNode::asText);
    }

    List<ApiParameter> parameters() {
        return elements(node.path("parameters"))
                .map(document::resolve)
                .map(parameter -> new ApiParameter(document, parameter))
                .toList();
    }

    List<ApiParameter> parameters(String in) {
        return parameters().stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    boolean hasHeader(String name) {
        return parameters("header").stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    /** One for each media type it reads. */
    List<ApiBody> bodies() {
        JsonNode body = document.resolve(node.path("requestBody"));
        boolean required = body.path("required").asBoolean(false);
        return body.path("content").properties().stream()
                .map(media -> new ApiBody(document, media.getKey(), media.getValue(), required))
                .toList();
    }

    /** Its answers that are no success, by status. */
    List<ApiProblem> problems() {
        return node.path("responses").properties().stream()
                .filter(answer -> answer.getKey().compareTo("400") >= 0)
                .map(answer -> new ApiProblem(answer.getKey(), document.resolve(answer.getValue())))
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** An answer that is no success. */
    record ApiProblem(String status, JsonNode node) {
        String description() {
            return node.path("description").asText("");
        }

        boolean isDescribed() {
            return node.path("content").has("application/problem+json");
        }
    }
}
