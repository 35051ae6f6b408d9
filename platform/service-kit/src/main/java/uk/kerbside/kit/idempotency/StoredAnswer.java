package uk.kerbside.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.kerbside.kit.seen.Seen;

/** An answer in the form in which it is kept and sent: the first time and every time after. */
record StoredAnswer(byte[] requestHash, int status, Map<String, String> headers, byte[] body) {
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, Seen.HEADER);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param body the response's entity, written */
    static StoredAnswer of(byte[] requestHash, Response response, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        if (body.length > 0) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return new StoredAnswer(requestHash, response.getStatus(), headers, body);
    }

    static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers cannot be read", e);
        }
    }

    String headersAsJson() {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers cannot be stored", e);
        }
    }

    Response response() {
        var response = Response.status(status);
        headers.forEach(response::header);
        return body.length == 0 ? response.build() : response.entity(body).build();
    }

    Response replay() {
        return Response.fromResponse(response())
                .header(Idempotent.REPLAYED, true)
                .build();
    }
}
