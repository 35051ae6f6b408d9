package uk.kerbside.enforcement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** A pay-by-phone operator's system. */
public final class Operator {
    private static final String RIGHTS = "/v1/operator-rights";
    private static final String SERIES = "/v1/operator-series";

    private final String token;

    private Operator(String client) {
        this.token = Tokens.ofClient(client, "service-account-" + client, Roles.PARKING_OPERATOR);
    }

    public static Operator ringway() {
        return new Operator("ringway-client");
    }

    public static Operator parkeasy() {
        return new Operator("parkeasy-client");
    }

    public static Operator nobodyKnows() {
        return new Operator("who-is-this");
    }

    /** A stay in a resident bay of {@link Council#ZONE}, from an hour ago for two hours. */
    public static Map<String, Object> stay(String vrm, Instant now) {
        Map<String, Object> stay = new LinkedHashMap<>();
        stay.put("vrm", vrm);
        stay.put("places", List.of(Council.ZONE));
        stay.put("bayClasses", List.of("RESIDENT"));
        stay.put("from", now.minus(Duration.ofHours(1)).toString());
        stay.put("until", now.plus(Duration.ofHours(1)).toString());
        return stay;
    }

    public ValidatableResponse put(String reference, Map<String, ?> stay) {
        return json().body(stay).put(RIGHTS + "/" + reference).then();
    }

    public ValidatableResponse put(String reference, Map<String, ?> stay, String ifMatch) {
        return json().header("If-Match", ifMatch)
                .body(stay)
                .put(RIGHTS + "/" + reference)
                .then();
    }

    public ValidatableResponse end(String reference, String ifMatch) {
        return json().header("If-Match", ifMatch)
                .post(RIGHTS + "/" + reference + "/end")
                .then();
    }

    public ValidatableResponse get(String reference) {
        return json().get(RIGHTS + "/" + reference).then();
    }

    public Response list(String what, int limit, String cursor) {
        RequestSpecification page = json().queryParam("limit", limit);
        return (cursor == null ? page : page.queryParam("cursor", cursor)).get("/v1/" + what);
    }

    public ValidatableResponse load(String csv) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(csv)
                .post(SERIES)
                .then();
    }

    public ValidatableResponse series(String seriesId) {
        return json().get(SERIES + "/" + seriesId).then();
    }

    public ValidatableResponse switchTo(String seriesId, long rights) {
        return json().body(Map.of("rights", rights))
                .post(SERIES + "/" + seriesId + "/switch")
                .then();
    }

    /** Loads a series, and waits until it can be switched to. */
    public String loadReady(String csv) {
        String seriesId = load(csv).statusCode(201).extract().path("seriesId");
        Awaitility.await("the series is ready").atMost(Duration.ofSeconds(30)).until(() -> "READY"
                .equals(series(seriesId).extract().path("state")));
        return seriesId;
    }

    private RequestSpecification json() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
