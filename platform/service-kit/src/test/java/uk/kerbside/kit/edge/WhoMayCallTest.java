package uk.kerbside.kit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.kit.edge.Edge.customer;
import static uk.kerbside.kit.edge.Edge.isProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;

/** Who is let in, and what every answer tells a browser. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class WhoMayCallTest {
    @Test
    void a_request_without_a_token_is_challenged() {
        isProblem(
                given().get("/v1/things").then().header("WWW-Authenticate", startsWith("Bearer")),
                401,
                "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer a.b.c", "Bearer ", "Basic cml0YTpyaXRh"})
    void a_token_nobody_issued_is_challenged(String authorization) {
        isProblem(
                given().header("Authorization", authorization)
                        .get("/v1/things")
                        .then()
                        .header("WWW-Authenticate", startsWith("Bearer")),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void another_role_is_refused() {
        isProblem(
                given().auth()
                        .oauth2(KitTokens.of("paul", Roles.AUDITOR))
                        .get("/v1/things")
                        .then(),
                403,
                "FORBIDDEN");
    }

    @Test
    void an_endpoint_that_does_not_say_who_may_call_it_is_closed_to_all() {
        isProblem(given().get("/v1/forgotten").then(), 401, "UNAUTHENTICATED");
        isProblem(customer().get("/v1/forgotten").then(), 403, "FORBIDDEN");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        given().get("/v1/things/open")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        given().get("/v1/things")
                .then()
                .statusCode(401)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/metrics", "/q/openapi", "/q/swagger-ui/"})
    void what_operators_and_developers_read_is_open(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void a_browser_of_a_foreign_origin_is_not_let_in() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/things")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(null));
    }
}
