package uk.kerbside.helpline;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** Somebody with a login nobody else in the tests has. */
public record Person(String subject, String... roles) {
    public static Person agent() {
        return new Person("agent-" + UUID.randomUUID(), Roles.HELPLINE_AGENT);
    }

    public static Person supervisor() {
        return new Person("supervisor-" + UUID.randomUUID(), Roles.HELPLINE_SUPERVISOR);
    }

    public static Person with(String role) {
        return new Person(role + "-" + UUID.randomUUID(), role);
    }

    /** A request of theirs, with a fresh key. */
    public RequestSpecification request() {
        return request(UUID.randomUUID().toString());
    }

    /** A request of theirs, with this idempotency key. */
    public RequestSpecification request(String key) {
        return given().auth()
                .oauth2(Tokens.of(subject, roles))
                .header("Idempotency-Key", key)
                .header("Kerbside-Channel", "PHONE");
    }

    public Response post(String path, Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    public Response post(String path, String etag, Map<String, ?> body) {
        return request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    public Response put(String path, String etag, Map<String, ?> body) {
        return request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }

    public Response get(String path) {
        return request().get(path);
    }

    /** Takes a call from this number. */
    public Response takesCall(String number) {
        return post("/v1/calls", Map.of("callerNumber", number, "sourceService", "CONTACT_CENTRE"));
    }
}
