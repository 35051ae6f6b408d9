package uk.kerbside.enforcement.alert.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** What a supervisor does with the list of alerts. */
final class AlertRequests {
    private AlertRequests() {}

    static RequestSpecification supervisor() {
        return given().auth()
                .oauth2(Tokens.of("susan", Roles.ENFORCEMENT_SUPERVISOR))
                .contentType(ContentType.JSON);
    }

    static ValidatableResponse add(Map<String, Object> alert) {
        return supervisor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(alert)
                .post("/v1/alerts")
                .then();
    }

    static ValidatableResponse end(String alertId, String ifMatch) {
        RequestSpecification request = supervisor().body(Map.of("reason", "Towed away."));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/alerts/" + alertId + "/end")
                .then();
    }

    static ValidatableResponse search(String token, String vrm) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("vrm", vrm))
                .post("/v1/alert-searches")
                .then();
    }
}
