package uk.kerbside.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.kit.idempotency.Repeating.RITA;
import static uk.kerbside.kit.idempotency.Repeating.fresh;
import static uk.kerbside.kit.idempotency.Repeating.thing;
import static uk.kerbside.kit.idempotency.Repeating.with;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.edge.Gate;
import uk.kerbside.kit.edge.MakeThing;
import uk.kerbside.kit.journal.Journal;

/** Requests that are repeated while the first is worked on, hung up on, refused, or fails. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class OnceOnlyInTroubleTest {
    @Inject
    MakeThing makeThing;

    @Inject
    Gate gate;

    @Inject
    DataSource database;

    @Inject
    Journal journal;

    @Test
    void while_the_first_is_worked_on_a_repeat_is_told_to_come_again() throws InterruptedException {
        String key = fresh();
        String name = fresh();
        int before = makeThing.calls();
        CompletableFuture<Response> first =
                CompletableFuture.supplyAsync(() -> with(RITA, key).post("/v1/things/held/" + name));
        gate.awaitRequest(name);

        with(RITA, key)
                .post("/v1/things/held/" + name)
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("REQUEST_IN_FLIGHT"));
        gate.open(name);

        first.join().then().statusCode(201);
        with(RITA, key).post("/v1/things/held/" + name).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(makeThing.calls()).isEqualTo(before + 1);
    }

    @Test
    void a_client_that_hangs_up_before_the_answer_finds_it_later() throws Exception {
        String key = fresh();
        String name = fresh();
        int before = makeThing.calls();
        try (Socket socket = new Socket("127.0.0.1", io.restassured.RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /v1/things/held/" + name + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + RITA + "\r\nIdempotency-Key: " + key + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            gate.awaitRequest(name);
        }
        gate.open(name);

        await().untilAsserted(() -> with(RITA, key)
                .post("/v1/things/held/" + name)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true"));
        assertThat(makeThing.calls()).isEqualTo(before + 1);
        assertThat(count("select count(*) from attempt where what = '" + name + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_answer_that_cannot_be_stored_takes_its_effect_back_with_it() throws SQLException {
        String key = fresh();
        String name = fresh();

        with(RITA, key).post("/v1/things/unwritable/" + name).then().statusCode(500);

        assertThat(count("select count(*) from attempt where what = '" + name + "'"))
                .isZero();
    }

    @Test
    void effect_event_and_answer_are_one_commit() throws SQLException {
        String key = fresh();
        String caseId = "case-" + fresh();

        for (int i = 0; i < 3; i++) {
            with(RITA, key).post("/v1/things/told/" + caseId).then().statusCode(201);
        }

        assertThat(count("select count(*) from attempt where what = '" + caseId + "'"))
                .isEqualTo(1);
        assertThat(journal.history(Topic.CASES, caseId)).hasSize(1);
    }

    @Test
    void a_refusal_is_an_answer_too_and_what_was_tried_is_undone() throws SQLException {
        String key = fresh();
        String name = fresh();
        int before = makeThing.calls();

        Response first = with(RITA, key).body(thing(name)).post("/v1/things/refused");
        Response repeat = with(RITA, key).body(thing(name)).post("/v1/things/refused");

        first.then().statusCode(409).body("code", equalTo("NO_MORE_THINGS"));
        repeat.then().statusCode(409).contentType("application/problem+json").header("Idempotency-Replayed", "true");
        assertThat(repeat.body().asString()).isEqualTo(first.body().asString());
        assertThat(makeThing.calls()).isEqualTo(before + 1);
        assertThat(count("select count(*) from attempt where what = '" + name + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failing", "unavailable"})
    void a_failure_of_ours_is_not_kept(String path) throws SQLException {
        String key = fresh();
        String name = fresh();
        int before = makeThing.calls();

        for (int i = 0; i < 2; i++) {
            Response answer = with(RITA, key).body(thing(name)).post("/v1/things/" + path);
            assertThat(answer.statusCode()).isIn(500, 503);
            assertThat(answer.header("Idempotency-Replayed")).isNull();
        }

        assertThat(makeThing.calls()).isEqualTo(before + 2);
        assertThat(count("select count(*) from attempt where what = '" + name + "'"))
                .isZero();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
