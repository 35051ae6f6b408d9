package uk.kerbside.kit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;

@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class ProblemsTest {
    private static RequestSpecification customer() {
        return given().auth().oauth2(KitTokens.of("rita", Roles.CUSTOMER)).urlEncodingEnabled(false);
    }

    private static ValidatableResponse checked(String body) {
        return customer()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/things/checks")
                .then();
    }

    private static void isProblem(ValidatableResponse answer, int status, String code) {
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

    @Test
    void a_sound_body_passes_and_comes_back_as_it_was() {
        checked("""
                {"name": "Renée's\\nthing 🚗", "count": 3, "colour": "RED", "startsOn": "2026-11-23",
                 "at": "2026-11-23T09:30:00Z", "lasts": "PT4H", "weight": 1.50, "height": 2.3, "heavy": true,
                 "parts": [{"label": "wheel", "size": 4}], "notes": {"one": "two"}}""")
                .statusCode(200)
                .body("name", equalTo("Renée's\nthing 🚗"))
                .body("startsOn", equalTo("2026-11-23"))
                .body("at", equalTo("2026-11-23T09:30:00Z"))
                .body("lasts", equalTo("PT4H"));
    }

    @Test
    void what_is_absent_is_left_out_of_the_answer() {
        checked("{\"name\": \"a\", \"count\": 3}").statusCode(200).body("size()", equalTo(2));
    }

    @Test
    void an_unknown_field_is_named() {
        isProblem(
                checked("{\"name\": \"a\", \"count\": 3, \"colr\": \"RED\"}")
                        .body("errors[0].pointer", equalTo("/colr")),
                400,
                "UNKNOWN_FIELD");
    }

    @Test
    void an_unknown_field_deep_inside_is_named() {
        isProblem(
                checked(
                                "{\"name\": \"a\", \"count\": 3, \"parts\": [{\"label\": \"x\", \"size\": 1}, {\"label\": \"y\", \"size\": 1, \"labl/el\": 1}]}")
                        .body("errors[0].pointer", equalTo("/parts/1/labl~1el")),
                400,
                "UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": ",
                "not json",
                "{\"name\": \"a\", \"count\": 3} {}",
                "{\"name\": \"a\", \"count\": 3} trailing",
                "{\"name\": \"a\", \"name\": \"b\", \"count\": 3}",
                "{\"name\": \"a\", \"count\": 03}",
                "{'name': 'a', 'count': 3}",
                "{\"name\": \"a\u0000\", \"count\": 3}",
                "{\"name\": \"a\", \"count\": 1111111111111111111111111111111111111111111111111111}"
            })
    void what_is_not_json_is_refused(String body) {
        isProblem(checked(body), 400, "MALFORMED_JSON");
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        // Refused where it first has an object for a text; how deep it goes on is not even looked at.
        isProblem(checked("{\"name\":".repeat(5_000)), 400, "INVALID_VALUE");
    }

    @Test
    void a_text_without_end_is_refused() {
        isProblem(checked("{\"name\": \"" + "x".repeat(10_000) + "\", \"count\": 1}"), 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/count    | \"count\": \"3\"",
                "/count    | \"count\": 3.0",
                "/count    | \"count\": 3.5",
                "/count    | \"count\": true",
                "/count    | \"count\": null",
                "/count    | \"count\": 1e2",
                "/count    | \"count\": 1e400",
                "/count    | \"count\": 2147483648",
                "/count    | \"count\": 9223372036854775808",
                "/count    | \"count\": -1",
                "/count    | \"count\": [3]",
                "/count    | \"count\": {}",
                "/name     | \"name\": 5",
                "/name     | \"name\": true",
                "/name     | \"name\": 1.5",
                "/name     | \"name\": \"\"",
                "/name     | \"name\": null",
                "/name     | \"name\": [\"a\"]",
                "/name     | \"name\": {\"a\": 1}",
                "/name     | \"name\": \"nul \\u0000\"",
                "/name     | \"name\": \"bell \\u0007\"",
                "/name     | \"name\": \"half \\ud800\"",
                "/name     | \"name\": \"turned \\u202e\"",
                "/name     | \"name\": \"return \\r\"",
                "/colour   | \"colour\": \"BLUE\"",
                "/colour   | \"colour\": \"\"",
                "/colour   | \"colour\": 0",
                "/startsOn | \"startsOn\": \"2026-02-30\"",
                "/startsOn | \"startsOn\": \"2026-2-3\"",
                "/startsOn | \"startsOn\": \"2026-02-03T10:00:00Z\"",
                "/startsOn | \"startsOn\": \"+999999999-01-01\"",
                "/startsOn | \"startsOn\": \"0000-01-01\"",
                "/startsOn | \"startsOn\": \"\"",
                "/startsOn | \"startsOn\": 20260203",
                "/startsOn | \"startsOn\": [2026, 2, 3]",
                "/at       | \"at\": 1795426200",
                "/at       | \"at\": 1e400",
                "/at       | \"at\": \"yesterday\"",
                "/at       | \"at\": \"2026-11-23T25:00:00Z\"",
                "/at       | \"at\": \"+1000000000-12-31T23:59:59Z\"",
                "/lasts    | \"lasts\": 14400",
                "/lasts    | \"lasts\": \"4 hours\"",
                "/lasts    | \"lasts\": \"PT9999999999999H\"",
                "/lasts    | \"lasts\": \"PT99999999999999999999H\"",
                "/weight   | \"weight\": \"1.5\"",
                "/weight   | \"weight\": 1e1000000",
                "/weight   | \"weight\": 1e-999999999",
                "/height   | \"height\": \"NaN\"",
                "/height   | \"height\": 1e400",
                "/height   | \"height\": true",
                "/heavy    | \"heavy\": \"true\"",
                "/heavy    | \"heavy\": 1",
                "/parts    | \"parts\": {}",
                "/parts    | \"parts\": \"wheel\"",
                "/parts/0  | \"parts\": [null]",
                "/parts/0  | \"parts\": [\"wheel\"]",
                "/parts/0/label | \"parts\": [{\"label\": \" \", \"size\": 1}]",
                "/parts/1/size  | \"parts\": [{\"label\": \"a\", \"size\": 1}, {\"label\": \"a\", \"size\": 10}]",
                "/notes/a  | \"notes\": {\"a\": 1}"
            })
    void a_wrong_value_is_named(String pointer, String field) {
        String others = (pointer.equals("/name") ? "" : "\"name\": \"a\", ")
                + (pointer.equals("/count") ? "" : "\"count\": 1, ");
        isProblem(
                checked("{" + others + field + "}").body("errors[0].pointer", equalTo(pointer)), 400, "INVALID_VALUE");
    }

    @Test
    void hidden_characters_in_a_name_of_a_field_are_refused() {
        isProblem(checked("{\"name\": \"a\", \"count\": 1, \"notes\": {\"a\\u0000b\": \"c\"}}"), 400, "INVALID_VALUE");
    }

    @Test
    void every_violated_constraint_is_named() {
        checked("{\"name\": \" \", \"count\": -1}")
                .statusCode(400)
                .body("errors.pointer", equalTo(java.util.List.of("/count", "/name")))
                .body("code", equalTo("INVALID_VALUE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "  "})
    void a_missing_body_is_asked_for(String body) {
        isProblem(checked(body), 400, "BODY_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "\"text\"", "true"})
    void a_body_of_another_kind_is_refused(String body) {
        isProblem(checked(body).body("errors[0].pointer", equalTo("")), 400, "INVALID_VALUE");
    }

    @Test
    void a_body_of_another_media_type_is_refused() {
        isProblem(
                customer()
                        .contentType("text/plain")
                        .body("a")
                        .post("/v1/things/checks")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        String notes =
                IntStream.range(0, 10_000).mapToObj(i -> "\"" + i + "\": \"b\"").collect(Collectors.joining(", "));
        String body = "{\"name\": \"a\", \"count\": 1, \"notes\": {" + notes + "}}";
        isProblem(checked(body), 413, "BODY_TOO_LARGE");
    }

    @Test
    void an_answer_in_a_format_we_do_not_have_is_refused() {
        isProblem(customer().accept("application/xml").get("/v1/things").then(), 406, "NOT_ACCEPTABLE");
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/nothing", "/nothing", "/", "/v1/things/1/2/3", "/v1/../../etc/passwd", "/v1/things/%2e%2e/x"
            })
    void an_unknown_address_is_not_found(String path) {
        isProblem(customer().get(path).then(), 404, "NOT_FOUND");
    }

    @Test
    void a_method_an_address_does_not_know_is_refused() {
        isProblem(customer().delete("/v1/things").then(), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/things?limit=abc",
                "/v1/things?limit=0",
                "/v1/things?limit=-1",
                "/v1/things?limit=201",
                "/v1/things?limit=99999999999999999999",
                "/v1/things?limit=1.5",
                "/v1/things?size=x",
                "/v1/things?colour=BLUE",
                "/v1/things?colour=%00",
                "/v1/things?limit=5%00",
                "/v1/things?%00=1",
                "/v1/things/not-a-uuid",
                "/v1/things/texts/a%00b",
                "/v1/things/texts/a%0Ab",
                "/v1/things/texts/%E2%80%AEb"
            })
    void a_wrong_value_in_the_address_is_refused(String address) {
        isProblem(customer().get(address).then(), 400, "INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things/texts/%zz", "/v1/things/texts/%", "/v1/things?limit=%zz"})
    void an_address_nobody_can_decode_is_refused(String address) throws Exception {
        RawHttp.Answer answer = RawHttp.get(address, KitTokens.of("rita", Roles.CUSTOMER));
        org.assertj.core.api.Assertions.assertThat(answer.status()).isBetween(400, 404);
    }

    @Test
    void a_very_long_address_is_refused() {
        customer().get("/v1/things/texts/" + "a".repeat(20_000)).then().statusCode(414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%C3%A9", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_cursor_nobody_gave_is_refused(String cursor) {
        isProblem(customer().get("/v1/things?cursor=" + cursor).then(), 400, "INVALID_CURSOR");
    }

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
