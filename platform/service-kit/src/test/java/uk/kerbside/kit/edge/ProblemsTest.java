package uk.kerbside.kit.edge;

import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.kit.edge.Edge.customer;
import static uk.kerbside.kit.edge.Edge.isProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.KitBacking;

@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class ProblemsTest {
    private static ValidatableResponse checked(String body) {
        return customer()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/things/checks")
                .then();
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
}
