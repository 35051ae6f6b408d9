package uk.kerbside.crashtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Asks a number of times, one after the other, and repeats each request until it is answered. */
final class Client implements AutoCloseable {
    private static final int CREATED = 201;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<String> keys = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final URI address;

    Client(int port, int requests) {
        this.address = URI.create("http://127.0.0.1:" + port + "/v1/askings");
        for (int i = 0; i < requests; i++) {
            keys.add(UUID.randomUUID().toString());
        }
    }

    /** Asks on from the first request without an answer, until one gets none again; whether all are answered. */
    boolean asksOn() {
        while (answers.size() < keys.size()) {
            try {
                HttpResponse<String> response = http.send(request(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != CREATED) {
                    return false;
                }
                answers.add(response.body());
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** What was answered, in the order of the requests. */
    List<String> answers() {
        return answers;
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Idempotency-Key", keys.get(answers.size()))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    @Override
    public void close() {
        http.close();
    }
}
