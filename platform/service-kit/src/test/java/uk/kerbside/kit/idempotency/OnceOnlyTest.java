package uk.kerbside.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitClock;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.edge.Gate;
import uk.kerbside.kit.edge.MakeThing;
import uk.kerbside.kit.journal.Journal;

/** A request that is repeated has its effect once, and its answer as often as it is asked. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class OnceOnlyTest {
    private static final String RITA = KitTokens.of("rita-once", Roles.CUSTOMER);

    @Inject
    MakeThing makeThing;

    @Inject
    Gate gate;

    @Inject
    DataSource database;

    @Inject
    KitClock clock;

    @Inject
    PurgeAnswers purgeAnswers;

    @Inject
    KitAccounts accounts;

    @Inject
    Journal journal;

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    private static RequestSpecification with(String token, String key) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType(ContentType.JSON);
    }

    private static String thing(String name) {
        return "{\"name\": \"" + name + "\", \"count\": 1}";
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static Response make(String token, String key, String name) {
        return with(token, key).body(thing(name)).post("/v1/things");
    }

    @Test
    void a_repeat_gets_the_first_answer_with_its_headers_and_nothing_is_done_again() throws SQLException {
        String key = fresh();
        String name = fresh();

        Response first = make(RITA, key, name);
        int callsAfterFirst = makeThing.calls();
        Response repeat = make(RITA, key, name);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        repeat.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(repeat.body().asString()).isEqualTo(first.body().asString());
        for (String header : List.of("Location", "ETag", "Kerbside-Seen", "Content-Type")) {
            assertThat(first.header(header)).as(header).isNotBlank();
            assertThat(repeat.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(makeThing.calls()).isEqualTo(callsAfterFirst);
        assertThat(count("select count(*) from thing where name = '" + name + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_order_of_fields_and_the_spaces_between_them_make_no_other_request() {
        String key = fresh();
        String name = fresh();
        make(RITA, key, name).then().statusCode(201);

        with(RITA, key)
                .body("{  \"count\":1,\n\"name\":\"" + name + "\"}")
                .post("/v1/things")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void the_same_key_with_another_body_is_refused() throws SQLException {
        String key = fresh();
        String name = fresh();
        make(RITA, key, name).then().statusCode(201);

        make(RITA, key, "another " + name).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertThat(count("select count(*) from thing where name = 'another " + name + "'"))
                .isZero();
        make(RITA, key, name).then().statusCode(201);
    }

    @Test
    void a_key_belongs_to_one_client_one_login_one_account_and_one_address() {
        String key = fresh();
        String subject = "rita-" + fresh();
        String first = accounts.known(KitAccounts.owner(subject));
        String second = accounts.known(KitAccounts.owner(subject));
        String token = KitTokens.of(subject, Roles.CUSTOMER);

        int before = makeThing.calls();
        List<Response> answers = List.of(
                make(token, key, fresh()),
                make(KitTokens.of("somebody else", Roles.CUSTOMER), key, fresh()),
                make(KitTokens.ofClient("another-client", subject, Roles.CUSTOMER), key, fresh()),
                with(token, key)
                        .header("Kerbside-On-Behalf-Of", first)
                        .body(thing(fresh()))
                        .post("/v1/things"),
                with(token, key)
                        .header("Kerbside-On-Behalf-Of", second)
                        .body(thing(fresh()))
                        .post("/v1/things"),
                with(token, key).post("/v1/things/told/case-" + fresh()));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.header("Idempotency-Replayed")).isNull();
        });
        assertThat(makeThing.calls()).isEqualTo(before + 6);
    }

    @Test
    void a_key_must_be_there() {
        given().auth()
                .oauth2(RITA)
                .contentType(ContentType.JSON)
                .body(thing(fresh()))
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"))
                .body("errors[0].pointer", equalTo("/Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "x201", "Ren\u00e9e"})
    void a_key_must_be_visible_ascii_and_short(String key) {
        make(RITA, key.equals("x201") ? "x".repeat(201) : key, fresh())
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_INVALID"));
    }

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

    @Test
    void an_answer_is_kept_for_a_day() {
        String key = fresh();
        String name = fresh();
        make(RITA, key, name).then().statusCode(201);
        int before = makeThing.calls();

        clock.advance(Duration.ofHours(24).minusMinutes(1));
        make(RITA, key, name).then().header("Idempotency-Replayed", "true");
        clock.advance(Duration.ofMinutes(2));
        make(RITA, key, fresh()).then().statusCode(201).header("Idempotency-Replayed", nullValue());

        assertThat(makeThing.calls()).isEqualTo(before + 1);
    }

    @Test
    void expired_answers_are_removed_and_the_others_stay() throws SQLException {
        make(RITA, fresh(), fresh()).then().statusCode(201);
        clock.advance(Duration.ofHours(25));
        make(RITA, fresh(), fresh()).then().statusCode(201);
        assertThat(count("select count(*) from idempotent_answer")).isGreaterThan(1);

        purgeAnswers.purge();

        assertThat(count("select count(*) from idempotent_answer")).isEqualTo(1);
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
