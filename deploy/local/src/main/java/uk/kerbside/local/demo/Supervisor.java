package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import uk.kerbside.local.SuiteClock;
import uk.kerbside.local.demo.Api.Answer;

/** Elena, who decides what becomes of a check that is challenged. */
final class Supervisor {
    private final Suite suite;
    private final Api api;

    Supervisor(Suite suite) {
        this.suite = suite;
        this.api = Api.as(suite.token().apply("elena"));
    }

    /** Asks the question of a check again, from what is known by now. */
    Answer checkAgain(String checkId) {
        return api.post(suite.enforcement("/v1/checks/" + checkId + "/rechecks"), Map.of())
                .expect(200);
    }

    /** What every right of a mark amounts to at an instant, as is known now: LIVE, ON_HOLD, and so on. */
    List<String> standingsAt(String mark, Instant at) {
        List<String> standings = new ArrayList<>();
        api.post(
                        suite.enforcement("/v1/right-searches"),
                        Map.of(
                                "vrm",
                                mark,
                                "at",
                                at.toString(),
                                "knownAt",
                                SuiteClock.now().toString()))
                .expect(200)
                .body()
                .path("items")
                .forEach(right -> standings.add(right.path("standing").asText()));
        return standings;
    }

    /** All there is of a check, once it has its receipt: that takes a second or two. */
    JsonNode bundle(String checkId) {
        AtomicReference<JsonNode> bundle = new AtomicReference<>();
        Waiting.until("check " + checkId + " is sealed", () -> {
            bundle.set(api.get(suite.enforcement("/v1/checks/" + checkId + "/bundle"))
                    .expect(200)
                    .body());
            return bundle.get().hasNonNull("receipt");
        });
        return bundle.get();
    }

    /** Whether a receipt proves what it says. */
    Answer verify(JsonNode receipt) {
        Map<String, Object> fields = new HashMap<>();
        receipt.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return api.post(suite.enforcement("/v1/receipt-verifications"), fields).expect(200);
    }

    /** Breaks the story when there is no printed bundle. */
    void print(String checkId) {
        api.get(suite.enforcement("/v1/checks/" + checkId + "/bundle.pdf")).expect(200);
    }
}
