package uk.kerbside.kit.edge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static uk.kerbside.kit.edge.Edge.customer;
import static uk.kerbside.kit.edge.Edge.isProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.KitBacking;

/** Changes that meet another change, and failures that are ours. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class ConflictsTest {
    @Test
    void a_failure_of_ours_tells_nothing_of_the_inside() {
        isProblem(
                customer()
                        .get("/v1/things/failure")
                        .then()
                        .body("detail", not(containsString("swordfish")))
                        .body("detail", not(containsString("Exception"))),
                500,
                "INTERNAL_ERROR");
    }

    @Test
    void a_unique_constraint_that_escapes_is_a_conflict() {
        String body = "{\"name\": \"twice\", \"count\": 1}";
        customer()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "first")
                .body(body)
                .post("/v1/things")
                .then()
                .statusCode(201);
        isProblem(
                customer()
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", "second")
                        .body(body)
                        .post("/v1/things")
                        .then(),
                409,
                "CONFLICTING_CHANGE");
    }

    @Test
    void a_change_needs_the_version_it_was_read_with() {
        String thing = "/v1/things/0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b";
        String body = "{\"name\": \"a\", \"count\": 1}";
        String tag = customer().get(thing).then().statusCode(200).extract().header("ETag");
        isProblem(customer().contentType(ContentType.JSON).body(body).put(thing).then(), 428, "PRECONDITION_REQUIRED");
        isProblem(
                customer()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"1.6\"")
                        .body(body)
                        .put(thing)
                        .then(),
                412,
                "STALE");
        isProblem(
                customer()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "W/" + tag)
                        .body(body)
                        .put(thing)
                        .then(),
                412,
                "STALE");
        isProblem(
                customer()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "garbage")
                        .body(body)
                        .put(thing)
                        .then(),
                412,
                "STALE");
        customer()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0.1\", " + tag)
                .body(body)
                .put(thing)
                .then()
                .statusCode(204);
        customer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put(thing)
                .then()
                .statusCode(204);
    }
}
