package uk.kerbside.enforcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** An officer's device: what it sends and what it is told. */
public final class Handheld {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** The first test of a run waits until all parts have started, on machines that have other things to do. */
    private static final Duration AT_THE_START = Duration.ofSeconds(60);

    private final String token;

    private Handheld(String token) {
        this.token = token;
    }

    public static Handheld of(String officer) {
        return new Handheld(Tokens.of(officer, Roles.ENFORCEMENT_OFFICER));
    }

    public static Handheld with(String token) {
        return new Handheld(token);
    }

    /** A question about a resident bay in {@link Council#ZONE}. */
    public static Map<String, Object> question(String vrm) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("vrm", vrm);
        question.put("place", Council.ZONE);
        question.put("bayClass", "RESIDENT");
        return question;
    }

    public static Map<String, Object> question(String vrm, String field, Object value) {
        Map<String, Object> question = question(vrm);
        question.put(field, value);
        return question;
    }

    public ValidatableResponse ask(Map<String, ?> question) {
        return send(question).then();
    }

    public Response send(Map<String, ?> question) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(question)
                .post("/v1/checks");
    }

    public ValidatableResponse check(String vrm) {
        return ask(question(vrm)).statusCode(200);
    }

    public ValidatableResponse read(String checkId) {
        return given().auth().oauth2(token).get("/v1/checks/" + checkId).then();
    }

    /** Asks until the outcome is this one: what was published just now is on its way. */
    public ValidatableResponse await(String outcome, String vrm) {
        return await(outcome, question(vrm));
    }

    public ValidatableResponse await(String outcome, Map<String, ?> question) {
        AtomicReference<Response> last = new AtomicReference<>();
        Awaitility.await(outcome + " of " + question)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    last.set(send(question));
                    assertThat(last.get().<String>path("outcome"))
                            .as(last.get().asString())
                            .isEqualTo(outcome);
                });
        return last.get().then().statusCode(200);
    }

    /** Every source that is expected was heard of just now, and checks go to the database. */
    public static void awaitFresh() {
        Neighbours.live();
        String token = Tokens.of("auditor", Roles.AUDITOR);
        Awaitility.await("all sources are fresh").atMost(AT_THE_START).until(() -> {
            Response answer = given().auth().oauth2(token).get("/v1/freshness");
            return answer.statusCode() == 200
                    && Boolean.FALSE.equals(answer.path("sources.find { it.source == 'permits' }.stale"))
                    && Boolean.FALSE.equals(answer.path("sources.find { it.source == 'visitor' }.stale"));
        });
        Council.isKnown();
        Awaitility.await("the places are known, and the database is there")
                .atMost(AT_THE_START)
                .until(() -> {
                    Response answer = of("scout").send(question("ZZ99ZZZ", "place", Council.DAY_ZONE));
                    return answer.statusCode() == 200 && "STORED".equals(answer.path("stored"));
                });
    }
}
