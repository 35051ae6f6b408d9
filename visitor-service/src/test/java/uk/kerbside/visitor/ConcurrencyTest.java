package uk.kerbside.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** Many at once, and exactly as many get through as may. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-5")
class ConcurrencyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set(NOW);
    }

    @Test
    void of_twenty_visits_started_together_with_credit_for_three_exactly_three_begin() throws Exception {
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        Visitor.start(rita, Visitor.newMark(), 6, "2026-11-25T00:00:00Z").then().statusCode(201);
        Visitor.start(rita, Visitor.newMark(), 1, "2026-11-25T00:00:00Z").then().statusCode(201);
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(3);

        // Each on a day of its own, so that nothing but the credit limits them.
        List<Response> answers = together(
                20,
                n -> Visitor.start(
                        rita,
                        Visitor.newMark(),
                        1,
                        NOW.plus(n + 2, ChronoUnit.DAYS).toString()));

        assertThat(codes(answers)).isEqualTo(Map.of("201", 3L, "409 NO_CREDIT", 17L));
        assertThat(Visitor.unitsLeft(rita)).isZero();
        assertThat(Visitor.reading(rita.token()).get("/v1/visits").jsonPath().getList("items"))
                .hasSize(5);
        assertUnitsBalance(rita);
    }

    @Test
    void of_twenty_visits_started_together_by_two_people_of_one_household_three_are_at_once() throws Exception {
        Resident rita = Resident.in(Council.ALWAYS);
        Resident rob = rita.housemate();
        Visitor.buy(rita, 3);

        List<Response> answers = together(20, n -> Visitor.start(n % 2 == 0 ? rita : rob, Visitor.newMark(), 1));

        assertThat(codes(answers)).isEqualTo(Map.of("201", 3L, "409 TOO_MANY_VISITS", 17L));
        assertThat(Visitor.unitsLeft(rob)).isEqualTo(27);
        assertUnitsBalance(rita);
    }

    @Test
    void of_ten_households_that_receive_the_same_vehicle_in_the_same_instant_one_does() throws Exception {
        List<Resident> households = IntStream.range(0, 10)
                .mapToObj(n -> Resident.in(Council.ALWAYS))
                .toList();
        households.forEach(household -> Visitor.buy(household, 1));
        String mark = Visitor.newMark();

        List<Response> answers = togetherBehindTheFirst(10, n -> Visitor.start(households.get(n), mark, 1));

        assertThat(codes(answers)).isEqualTo(Map.of("201", 1L, "409 MARK_ALREADY_VISITING", 9L));
        assertThat(households.stream().mapToInt(Visitor::unitsLeft).sum()).isEqualTo(99);
    }

    @Test
    void of_two_orders_at_the_cap_sent_together_one_is_taken() throws Exception {
        for (int round = 0; round < 5; round++) {
            Resident rita = Resident.in(Council.ALWAYS);
            Resident rob = rita.housemate();
            Visitor.order(rita, 19).then().statusCode(201);

            List<Response> answers = together(2, n -> Visitor.order(n == 0 ? rita : rob, 1));

            assertThat(codes(answers)).isEqualTo(Map.of("201", 1L, "409 ALLOWANCE_USED", 1L));
            assertThat(Visitor.allowance(rita).<Integer>path("booksHad")).isEqualTo(20);
        }
    }

    @Test
    void of_eight_ends_of_one_visit_sent_together_one_gives_units_back() throws Exception {
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        Response visit = Visitor.start(rita, Visitor.newMark(), 3);

        List<Response> answers = together(8, n -> Visitor.end(rita, visit));

        assertThat(codes(answers)).isEqualTo(Map.of("200", 1L, "412 STALE", 7L));
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
        String visitId = visit.path("visitId");
        Topics.awaitEvent(VisitEnded.class, visitId);
        assertThat(Topics.events(VisitEnded.class, visitId)).hasSize(1);
        assertThat(Topics.events(RightPublished.class, "visitor:" + visitId)).hasSize(2);
        assertUnitsBalance(rita);
    }

    @Test
    void of_one_request_sent_eight_times_together_one_visit_comes() throws Exception {
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        Map<String, Object> wish = Map.of("vrm", Visitor.newMark(), "units", 2);

        List<Response> answers = together(
                8, n -> Visitor.as(rita.token(), "the-one-key").body(wish).post("/v1/visits"));

        Map<String, Long> codes = codes(answers);
        assertThat(codes.keySet()).isSubsetOf("201", "409 REQUEST_IN_FLIGHT");
        assertThat(codes).containsKey("201");
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.<String>path("visitId"))
                        .distinct())
                .hasSize(1);
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(8);
    }

    @Test
    void starts_and_ends_all_at_once_neither_make_nor_lose_a_unit() throws Exception {
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        Visitor.buy(rita, 1);

        List<Response> answers = together(20, n -> {
            Response visit = Visitor.start(
                    rita,
                    Visitor.newMark(),
                    1 + n % 3,
                    NOW.plus(n + 1, ChronoUnit.DAYS).toString());
            return visit.statusCode() == 201 && n % 2 == 0 ? Visitor.end(rita, visit) : visit;
        });

        int held = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .mapToInt(answer -> answer.<Integer>path("units"))
                .sum();
        assertThat(codes(answers).keySet()).isSubsetOf("200", "201", "409 NO_CREDIT");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(20 - held);
        assertUnitsBalance(rita);
    }

    @Test
    @Tag("X-5")
    void visits_ended_while_all_are_published_again_stay_ended_for_officers() throws Exception {
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        List<Response> visits = IntStream.range(0, 8)
                .mapToObj(n -> Visitor.start(
                        rita,
                        Visitor.newMark(),
                        1,
                        NOW.plus(n + 1, ChronoUnit.DAYS).toString()))
                .toList();
        String administrator = Tokens.of("admin", Roles.ADMINISTRATOR);

        List<Response> answers = together(
                10,
                n -> n < 8
                        ? Visitor.end(rita, visits.get(n))
                        : Visitor.as(administrator).post("/v1/operations/republications"));

        // Whose visit was published again first sees another version than the one read before.
        assertThat(codes(answers).keySet()).isSubsetOf("200", "412 STALE");
        assertThat(answers.subList(8, 10))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        for (Response visit : visits) {
            Response now = Visitor.visit(rita, visit.path("visitId"));
            RightPublished newest =
                    Topics.awaitEvent(RightPublished.class, visit.path("rightId"), right -> now.header("ETag")
                            .equals("\"" + right.revision().epoch() + "."
                                    + right.revision().n() + "\""));
            assertThat(newest.status())
                    .isEqualTo(now.path("status").equals("CANCELLED") ? RightStatus.ENDED : RightStatus.GRANTED);
        }
        assertUnitsBalance(rita);
    }

    private static List<Response> together(int count, IntFunction<Response> request) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(count);
        try (var threads = Executors.newFixedThreadPool(count)) {
            List<Future<Response>> futures = IntStream.range(0, count)
                    .mapToObj(n -> threads.submit(() -> {
                        barrier.await();
                        return request.apply(n);
                    }))
                    .toList();
            for (Future<Response> future : futures) {
                future.get();
            }
            return futures.stream().map(Future::resultNow).toList();
        }
    }

    /** Like {@link #together}, but no visit is written before all the others wait for the first to be decided. */
    private List<Response> togetherBehindTheFirst(int count, IntFunction<Response> request) throws Exception {
        try (var outside = Executors.newSingleThreadExecutor();
                var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table visit in share mode");
            Future<List<Response>> answers = outside.submit(() -> together(count, request));
            await().until(() -> {
                try (var rows = statement.executeQuery(
                        "select count(*) from pg_locks where not granted"
                                + " and locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())")) {
                    rows.next();
                    return rows.getInt(1) == count - 1;
                }
            });
            connection.commit();
            return answers.get();
        }
    }

    private static Map<String, Long> codes(List<Response> answers) {
        return answers.stream()
                .map(answer -> answer.statusCode() < 300
                        ? Integer.toString(answer.statusCode())
                        : answer.statusCode() + " " + answer.<String>path("code"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Recounts every lot from its movements. */
    private void assertUnitsBalance(Resident resident) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select lot.units_left, coalesce(sum(movement.units), 0) from credit_lot lot
                        left join unit_movement movement on movement.lot_id = lot.lot_id
                        where lot.uprn = ? group by lot.lot_id""")) {
            statement.setString(1, resident.uprn());
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                do {
                    assertThat(rows.getInt(1)).isEqualTo(rows.getInt(2));
                } while (rows.next());
            }
        }
    }
}
