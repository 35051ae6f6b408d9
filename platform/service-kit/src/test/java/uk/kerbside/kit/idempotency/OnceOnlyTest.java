package uk.kerbside.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.kit.idempotency.Repeating.RITA;
import static uk.kerbside.kit.idempotency.Repeating.fresh;
import static uk.kerbside.kit.idempotency.Repeating.make;
import static uk.kerbside.kit.idempotency.Repeating.thing;
import static uk.kerbside.kit.idempotency.Repeating.with;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitClock;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.edge.MakeThing;

/** A request that is repeated has its effect once, and its answer as often as it is asked. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class OnceOnlyTest {
    @Inject
    MakeThing makeThing;

    @Inject
    DataSource database;

    @Inject
    KitClock clock;

    @Inject
    PurgeAnswers purgeAnswers;

    @Inject
    KitAccounts accounts;

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
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
