package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The suite's HTTP, as one person calls it: their token, their channel, a fresh idempotency key for each write. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String token;
    private final Map<String, String> headers;
    private volatile String seen;

    private Api(HttpClient http, String token, Map<String, String> headers) {
        this.http = http;
        this.token = token;
        this.headers = headers;
    }

    /** @param token an access token, sent with every request */
    public static Api as(String token) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Api(http, token, Map.of());
    }

    /** The same person with one more header on every request. */
    public Api with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Api(http, token, Map.copyOf(more));
    }

    public Answer get(URI address) {
        return send(request(address).GET());
    }

    public Answer post(URI address, Map<String, ?> body) {
        return send(request(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body(body)));
    }

    public Answer post(URI address, String etag, Map<String, ?> body) {
        return send(request(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .POST(body(body)));
    }

    /** A whole file, as it is. */
    public Answer post(URI address, String contentType, Path file) {
        try {
            return send(request(address)
                    .header("Content-Type", contentType)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException e) {
            throw new StoryBreaks(file + " is not there.", e);
        }
    }

    /** A document, whose kind its content tells. */
    public Answer post(URI address, byte[] document) {
        return send(request(address)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(document)));
    }

    public Answer put(URI address, String etag, Map<String, ?> body) {
        return send(request(address)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(body(body)));
    }

    /** A form, as a browser posts it: no token. */
    public Answer form(URI address, String fields) {
        return send(HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        if (seen != null) {
            // What was just written in one service is waited for by the next.
            request.header("Kerbside-Seen", seen);
        }
        return request;
    }

    private static HttpRequest.BodyPublisher body(Map<String, ?> body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest ready = request.build();
        try {
            HttpResponse<String> response = http.send(ready, HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Kerbside-Seen").ifPresent(value -> seen = value);
            return new Answer(
                    ready,
                    response.statusCode(),
                    json(response),
                    response.headers().firstValue("ETag"));
        } catch (IOException e) {
            throw new StoryBreaks(ready.uri() + " does not answer. Is the stack up? ./kerbside status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBreaks("The story was broken off.", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        return isJson ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }

    /**
     * One answer.
     *
     * @param body missing when the answer is no JSON
     */
    public record Answer(HttpRequest request, int status, JsonNode body, Optional<String> etag) {

        /** This answer, if it has the status the story expects. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new StoryBreaks(request.method() + " " + request.uri() + " answered " + status + " instead of "
                        + expected + ": " + body);
            }
            return this;
        }

        /** The text of a field, which must be there. */
        public String text(String field) {
            JsonNode value = body.path(field);
            if (value.isMissingNode() || value.isNull()) {
                throw new StoryBreaks(request.method() + " " + request.uri() + " has no field " + field + ": " + body);
            }
            return value.asText();
        }
    }
}
