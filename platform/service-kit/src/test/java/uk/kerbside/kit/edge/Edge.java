package uk.kerbside.kit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;

/** A customer's requests to the small service, and what all its problems look like. */
final class Edge {
    private Edge() {}

    static RequestSpecification customer() {
        return given().auth().oauth2(KitTokens.of("rita", Roles.CUSTOMER)).urlEncodingEnabled(false);
    }

    static void isProblem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body(
                        "type",
                        equalTo("urn:kerbside:problem:"
                                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-')))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
