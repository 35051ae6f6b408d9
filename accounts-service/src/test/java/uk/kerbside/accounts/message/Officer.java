package uk.kerbside.accounts.message;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.testkit.Tokens;

/** Somebody of the council, over HTTP. */
record Officer(String subject, String role) {
    RequestSpecification signedIn() {
        return given().auth().oauth2(Tokens.of(subject, role));
    }

    Response get(String path) {
        return signedIn().get(path);
    }

    Response post(String path, Map<String, ?> body) {
        return sending(body).post(path);
    }

    Response post(String path, String etag, Map<String, ?> body) {
        return sending(body).header("If-Match", etag).post(path);
    }

    Response put(String path, String etag, Map<String, ?> body) {
        return sending(body).header("If-Match", etag).put(path);
    }

    private RequestSpecification sending(Map<String, ?> body) {
        return signedIn()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body);
    }
}
