package uk.kerbside.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.visitor.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("X-3")
class BadInputTest {
    @Inject
    MovableClock clock;

    private record Bad(String body, String code) {}

    private static final List<Bad> BAD_ORDERS = List.of(
            new Bad("{\"books\": 0}", "INVALID_VALUE"),
            new Bad("{\"books\": -1}", "INVALID_VALUE"),
            new Bad("{\"books\": 1001}", "INVALID_VALUE"),
            new Bad("{\"books\": 99999999999999999999}", "INVALID_VALUE"),
            new Bad("{\"books\": 1.5}", "INVALID_VALUE"),
            new Bad("{\"books\": \"1\"}", "INVALID_VALUE"),
            new Bad("{\"books\": null}", "INVALID_VALUE"),
            new Bad("{\"books\": true}", "INVALID_VALUE"),
            new Bad("{}", "INVALID_VALUE"),
            new Bad("{\"books\": 1, \"price\": 1}", "UNKNOWN_FIELD"),
            new Bad("{\"books\": 1", "MALFORMED_JSON"),
            new Bad("", "BODY_MISSING"));

    private static final List<Bad> BAD_VISITS = List.of(
            new Bad("{\"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": null, \"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"\", \"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"  - \", \"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"ABCDEFGHIJKLM\", \"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE!\", \"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12\\u0000CDE\", \"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"" + "A ".repeat(21) + "\", \"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": 12, \"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": [\"AB12CDE\"], \"units\": 1}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\"}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"units\": 0}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"units\": -3}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"units\": 101}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"units\": 0.5}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"units\": 1, \"startsAt\": \"tomorrow\"}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"units\": 1, \"startsAt\": \"2026-02-30T10:00:00Z\"}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"units\": 1, \"startsAt\": \"2026-11-25T10:00:00\"}", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"units\": 1, \"startsAt\": 1764064800}", "INVALID_VALUE"),
            new Bad(
                    "{\"vrm\": \"AB12CDE\", \"units\": 1, \"startsAt\": \"+1000000-01-01T00:00:00Z\"}",
                    "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"units\": 1, \"zone\": \"RO1\"}", "UNKNOWN_FIELD"),
            new Bad("[]", "INVALID_VALUE"),
            new Bad("\"AB12CDE\"", "INVALID_VALUE"),
            new Bad("{\"vrm\": \"AB12CDE\", \"vrm\": \"XY34ZZZ\", \"units\": 1}", "MALFORMED_JSON"),
            new Bad("", "BODY_MISSING"));

    @Test
    void bad_orders_are_refused_and_nothing_is_sold() {
        Resident rita = Resident.in(Council.ALWAYS);
        List<String> wrong = new ArrayList<>();

        for (Bad bad : BAD_ORDERS) {
            compare(wrong, bad, Visitor.as(rita.token()).body(bad.body()).post("/v1/book-purchases"));
        }

        assertThat(wrong).isEmpty();
        assertThat(Visitor.allowance(rita).<Integer>path("booksHad")).isZero();
    }

    @Test
    void bad_visits_are_refused_and_nothing_is_spent() {
        clock.set("2026-11-24T10:00:00Z");
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        List<String> wrong = new ArrayList<>();

        for (Bad bad : BAD_VISITS) {
            compare(wrong, bad, Visitor.as(rita.token()).body(bad.body()).post("/v1/visits"));
        }

        assertThat(wrong).isEmpty();
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
        assertThat(Visitor.reading(rita.token()).get("/v1/visits").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void other_formats_than_json_are_refused() {
        Resident rita = Resident.in(Council.ALWAYS);

        for (String address : List.of("/v1/book-purchases", "/v1/visits")) {
            assertProblem(
                    Visitor.as(rita.token())
                            .contentType(ContentType.TEXT)
                            .body("books=1")
                            .post(address),
                    415,
                    "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    @Test
    void bad_pages_are_refused() {
        Resident rita = Resident.in(Council.ALWAYS);

        for (String list : List.of("/v1/visits", "/v1/book-purchases")) {
            for (String limit : List.of("0", "-1", "201", "ten", "99999999999")) {
                assertProblem(Visitor.reading(rita.token()).get(list + "?limit=" + limit), 400, "INVALID_VALUE");
            }
            assertProblem(Visitor.reading(rita.token()).get(list + "?cursor=abc"), 400, "INVALID_CURSOR");
        }
    }

    @Test
    void ids_nobody_gave_out_are_not_found() {
        Resident rita = Resident.in(Council.ALWAYS);

        for (String id : List.of("V-1", "'%20or%201=1", "x".repeat(300), "%F0%9F%9A%97")) {
            assertProblem(
                    Visitor.reading(rita.token()).urlEncodingEnabled(false).get("/v1/visits/" + id), 404, "NOT_FOUND");
            assertProblem(
                    Visitor.reading(rita.token()).urlEncodingEnabled(false).get("/v1/book-purchases/" + id),
                    404,
                    "NOT_FOUND");
        }
    }

    private static void compare(List<String> wrong, Bad bad, Response answer) {
        String expected = "400 application/problem+json " + bad.code();
        String got = answer.statusCode() + " " + answer.contentType() + " "
                + answer.jsonPath().getString("code");
        if (!got.equals(expected)) {
            wrong.add(bad.body() + " gave " + got + " and not " + expected);
        }
    }
}
