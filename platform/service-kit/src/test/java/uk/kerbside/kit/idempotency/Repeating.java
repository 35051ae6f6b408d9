package uk.kerbside.kit.idempotency;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;

/** Requests that may be sent again under the same key. */
final class Repeating {
    static final String RITA = KitTokens.of("rita-once", Roles.CUSTOMER);

    private Repeating() {}

    static RequestSpecification with(String token, String key) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType(ContentType.JSON);
    }

    static String thing(String name) {
        return "{\"name\": \"" + name + "\", \"count\": 1}";
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    static Response make(String token, String key, String name) {
        return with(token, key).body(thing(name)).post("/v1/things");
    }
}
