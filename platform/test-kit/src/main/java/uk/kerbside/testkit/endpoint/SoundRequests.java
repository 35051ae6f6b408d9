package uk.kerbside.testkit.endpoint;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.idempotency.Idempotent;

/**
 * Requests as a good client would send them, one for each operation.
 *
 * @param account whom staff act for
 * @param subject the login they come from; empty for one of its own for each operation
 * @param values what parameters of addresses and fields of bodies are given, by their names
 */
record SoundRequests(String account, Optional<String> subject, Map<String, String> values) {
    WireRequest of(ApiOperation operation) {
        return of(operation, Caller.allowed(operation, subject.orElse("caller-of-" + operation.id())));
    }

    WireRequest of(ApiOperation operation, Caller caller) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.ACCEPT, "*/*");
        caller.token().ifPresent(token -> headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        if (caller.actsForCustomers() && operation.hasHeader(CurrentActor.ON_BEHALF_OF)) {
            headers.put(CurrentActor.ON_BEHALF_OF, account);
        }
        if (operation.hasHeader(Idempotent.HEADER)) {
            headers.put(Idempotent.HEADER, UUID.randomUUID().toString());
        }
        if (operation.hasHeader(HttpHeaders.IF_MATCH)) {
            headers.put(HttpHeaders.IF_MATCH, "*");
        }
        operation.parameters("header").stream()
                .filter(ApiParameter::isRequired)
                .forEach(header -> headers.putIfAbsent(header.name(), header.sample()));
        var body = bodies(operation).stream().findFirst();
        body.ifPresent(content -> headers.put(HttpHeaders.CONTENT_TYPE, content.mediaType()));
        return new WireRequest(
                operation.method(), target(operation, Map.of()), headers, body.map(ApiBody::exampleBytes));
    }

    /** What the operation reads, with values that exist. */
    List<ApiBody> bodies(ApiOperation operation) {
        return operation.bodies().stream().map(body -> body.filledWith(values)).toList();
    }

    /** The address, with some values just as they are given: not encoded, not legal. */
    String target(ApiOperation operation, Map<String, String> raw) {
        Map<String, String> sent = new HashMap<>();
        operation.parameters().stream()
                .filter(parameter -> !parameter.in().equals("header"))
                .filter(parameter -> parameter.isRequired() || values.containsKey(parameter.name()))
                .forEach(parameter -> sent.put(parameter.name(), encoded(valueOf(parameter))));
        sent.putAll(raw);
        String path = operation.path();
        for (ApiParameter parameter : operation.parameters("path")) {
            path = path.replace("{" + parameter.name() + "}", sent.get(parameter.name()));
        }
        String query = operation.parameters("query").stream()
                .filter(parameter -> sent.containsKey(parameter.name()))
                .map(parameter -> encoded(parameter.name()) + "=" + sent.get(parameter.name()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String valueOf(ApiParameter parameter) {
        return values.getOrDefault(parameter.name(), parameter.sample());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
