package uk.kerbside.permits.support;

import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Acting.supervisor;
import static uk.kerbside.permits.support.Applying.permit;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The steps of extending many permits at once, over HTTP, of those whose last day is one of a test's own. */
public final class Extending {
    public static final String WORDS = "We thank everybody who cares for others.";

    private final LocalDate lastDay;
    private final Runnable round;

    /** @param round what the timer does */
    public Extending(LocalDate lastDay, Runnable round) {
        this.lastDay = lastDay;
        this.round = round;
    }

    public void run() {
        inRequest(round);
    }

    /** As the timer does it. */
    public static void inRequest(Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            work.run();
        } finally {
            request.terminate();
        }
    }

    public ValidatableResponse ask(Map<String, ?> further) {
        Map<String, Object> body =
                new HashMap<>(Map.of("endsFrom", lastDay.toString(), "endsTo", lastDay.toString(), "words", WORDS));
        body.putAll(further);
        return supervisor()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/bulk-extensions")
                .then();
    }

    public String asked(Map<String, ?> further) {
        return ask(further).statusCode(202).extract().path("extensionId");
    }

    /** Asked for, and every permit has been looked at. */
    public String shown(Map<String, ?> further) {
        String id = asked(further);
        ready(id);
        return id;
    }

    public ValidatableResponse ready(String id) {
        return awaited(id, "READY");
    }

    /** Applied as it is shown now, and done. */
    public ValidatableResponse apply(String id) {
        applied(id, tag(id)).statusCode(200);
        return done(id);
    }

    public ValidatableResponse done(String id) {
        return awaited(id, "APPLIED");
    }

    private ValidatableResponse awaited(String id, String status) {
        Awaitility.await().untilAsserted(() -> {
            run();
            state(id).body("status", equalTo(status));
        });
        return state(id);
    }

    public static ValidatableResponse state(String id) {
        return supervisor().get("/v1/bulk-extensions/" + id).then().statusCode(200);
    }

    public static String tag(String id) {
        return state(id).extract().header("ETag");
    }

    public static ValidatableResponse applied(String id, String tag) {
        return supervisor()
                .header("If-Match", tag)
                .post("/v1/bulk-extensions/" + id + "/application")
                .then();
    }

    public static ValidatableResponse cancel(String id) {
        return supervisor().post("/v1/bulk-extensions/" + id + "/cancellation").then();
    }

    public static ValidatableResponse rows(String id, String outcome) {
        return supervisor()
                .queryParam("outcome", outcome)
                .queryParam("limit", 200)
                .get("/v1/bulk-extensions/" + id + "/rows")
                .then()
                .statusCode(200);
    }

    /** Why which permits are passed over. */
    public static Map<String, String> because(String id) {
        List<Map<String, String>> items = rows(id, "SKIPPED").extract().path("items");
        Map<String, String> because = new HashMap<>();
        items.forEach(item -> because.put(item.get("permitNumber"), item.get("skippedBecause")));
        return because;
    }

    /** The last day on which a permit is good. */
    public static LocalDate until(Person holder, String number) {
        return LocalDate.parse(permit(holder, number).extract().path("lastValidDay"));
    }
}
