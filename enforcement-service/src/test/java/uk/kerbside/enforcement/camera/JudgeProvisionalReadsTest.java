package uk.kerbside.enforcement.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Neighbours;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.DataAge;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-15")
class JudgeProvisionalReadsTest {
    private static final Instant READ_AT = Instant.parse("2026-11-23T08:40:00Z");
    private static final Instant CLOSES_AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    JudgeProvisionalReads judgeProvisionalReads;

    @Inject
    ProvisionalChecks checks;

    @Inject
    CurrentKnowledge current;

    private final Camera camera = Camera.of("carla-" + UUID.randomUUID());
    private final Camera supervisor = Camera.with(Tokens.of("sue", Roles.ENFORCEMENT_SUPERVISOR));

    @BeforeEach
    void it_is_the_morning_of_the_read() {
        Handheld.awaitFresh();
        Camera.awaitSchoolStreet();
        clock.set(READ_AT);
        Handheld.awaitFresh();
    }

    @AfterEach
    void everybody_speaks() {
        Neighbours.speakAgain();
    }

    @Test
    void who_registered_late_is_covered_and_listed_and_who_did_not_stands() {
        String late = Council.freshMark();
        String never = Council.freshMark();
        Map<String, Object> lateRead = Camera.schoolRead(late, READ_AT);
        Map<String, Object> neverRead = Camera.schoolRead(never, READ_AT);
        camera.ask(Camera.batch(lateRead, neverRead)).statusCode(200).body("items[0].answer.advice", equalTo("WAIT"));
        listed("PROVISIONAL", neverRead).body("vrm", equalTo(never));
        publishCovering(late);

        clock.set(CLOSES_AT.minusSeconds(1));
        Handheld.awaitFresh();
        judgeProvisionalReads.judge();
        assertThat(stateOf(neverRead)).isEqualTo("PROVISIONAL");
        clock.set(CLOSES_AT);
        awaitDecided(neverRead);

        listed("COVERED", lateRead)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("answer.outcome", equalTo("COVERED"))
                .body("answer.advice", equalTo("NONE"))
                .body("answer.maySupportPostalNotice", equalTo(false));
        listed("STANDS", neverRead)
                .body("answer.advice", equalTo("CODE"))
                .body("answer.suggestedCode", equalTo("53"))
                .body("answer.maySupportPostalNotice", equalTo(true))
                .body("closesAt", equalTo(CLOSES_AT.toString()));
    }

    @Test
    void while_a_source_is_silent_nothing_is_decided() {
        Map<String, Object> read = Camera.schoolRead(Council.freshMark(), READ_AT);
        camera.ask(Camera.batch(read)).statusCode(200);

        Neighbours.fallSilent("visitor");
        clock.set(CLOSES_AT.plusSeconds(60));
        judgeProvisionalReads.judge();
        assertThat(stateOf(read)).isEqualTo("PROVISIONAL");
        Neighbours.speakAgain();

        awaitDecided(read);
    }

    @Test
    void while_a_right_cannot_be_read_nothing_is_decided() {
        Map<String, Object> read = Camera.schoolRead(Council.freshMark(), READ_AT);
        camera.ask(Camera.batch(read)).statusCode(200);
        String poisoned = "visitor:V-" + UUID.randomUUID();
        Topics.publishRaw(
                Topic.RIGHTS,
                poisoned,
                "{\"rightId\": 7".getBytes(StandardCharsets.UTF_8),
                Topics.headersOf(Contract.RIGHT_PUBLISHED, poisoned));
        Awaitility.await().until(() -> current.ages().stream().anyMatch(DataAge::isIncomplete));
        clock.set(CLOSES_AT);
        Handheld.awaitFresh();

        judgeProvisionalReads.judge();

        try {
            assertThat(stateOf(read)).isEqualTo("PROVISIONAL");
        } finally {
            Council.forget(poisoned);
        }
        awaitDecided(read);
    }

    @Test
    void a_right_that_may_be_registered_even_later_is_waited_for() {
        String vrm = Council.freshMark();
        Map<String, Object> read = Camera.schoolRead(vrm, READ_AT);
        camera.ask(Camera.batch(read)).statusCode(200);
        ARight.of(vrm)
                .in(Camera.SCHOOL_STREET)
                .bays(BayClass.SCHOOL_STREET)
                .until(READ_AT.minus(Duration.ofDays(1)))
                .lateUntil(CLOSES_AT.plus(Duration.ofDays(1)))
                .publish();
        awaitOutcome("LAPSED", vrm);

        clock.set(CLOSES_AT);
        Handheld.awaitFresh();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            judgeProvisionalReads.judge();
            return closesAt(read).equals(CLOSES_AT.plus(Duration.ofDays(1)));
        });
        assertThat(stateOf(read)).isEqualTo("PROVISIONAL");
        clock.set(CLOSES_AT.plus(Duration.ofDays(1)));
        awaitDecided(read);
        assertThat(stateOf(read)).isEqualTo("STANDS");
    }

    @Test
    void two_instances_side_by_side_decide_each_read_once_also_when_one_of_them_dies() throws SQLException {
        List<Map<String, Object>> reads = IntStream.range(0, 700)
                .mapToObj(i -> Camera.schoolRead(Council.freshMark(), READ_AT))
                .toList();
        Map<String, Object> batch = Camera.batch(reads);
        camera.ask(batch).statusCode(200);

        // An instance that has locked its share and dies: its transaction is rolled back.
        QuarkusTransaction.begin();
        assertThat(checks.listDue(CLOSES_AT.plusSeconds(1), 200)).hasSizeGreaterThan(100);
        clock.set(CLOSES_AT);
        Handheld.awaitFresh();
        List<CompletableFuture<Void>> instances = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.runAsync(() -> judgeRounds(3)))
                .toList();
        instances.forEach(CompletableFuture::join);
        QuarkusTransaction.rollback();

        Awaitility.await().atMost(PATIENCE).until(() -> {
            judgeProvisionalReads.judge();
            return counts(batch).equals(Map.of("STANDS", 700));
        });
        // A read decided twice would have thrown. What was answered at first stays as it was.
        assertThat(camera.get("/v1/check-batches/" + batch.get("batchId"))
                        .extract()
                        .<List<String>>path("items.answer.advice"))
                .hasSize(700)
                .containsOnly("WAIT");
    }

    private void judgeRounds(int rounds) {
        for (int i = 0; i < rounds; i++) {
            judgeProvisionalReads.judge();
        }
    }

    private void publishCovering(String vrm) {
        ARight.of(vrm).in(Camera.SCHOOL_STREET).bays(BayClass.SCHOOL_STREET).publish();
        awaitOutcome("COVERED", vrm);
    }

    private static void awaitOutcome(String outcome, String vrm) {
        Map<String, Object> question = Handheld.question(vrm, "place", Camera.SCHOOL_STREET);
        question.put("bayClass", "SCHOOL_STREET");
        Handheld.of("scout").await(outcome, question);
    }

    private void awaitDecided(Map<String, Object> read) {
        Handheld.awaitFresh();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            judgeProvisionalReads.judge();
            return !stateOf(read).equals("PROVISIONAL");
        });
    }

    /** The one item of that read, as it is listed in that state. */
    private Listed listed(String state, Map<String, Object> read) {
        String cursor = "";
        while (true) {
            var page = supervisor
                    .get("/v1/provisional-checks?limit=200&state=" + state + cursor)
                    .statusCode(200)
                    .extract();
            Map<String, Object> item = page.path("items.find { it.checkId == '" + read.get("checkId") + "' }");
            if (item != null) {
                return new Listed(item);
            }
            String next = page.path("next");
            assertThat(next).as("there is another page").isNotNull();
            cursor = "&cursor=" + next;
        }
    }

    private record Listed(Map<String, Object> item) {
        /** @param path names of fields, a dot between them */
        Listed body(String path, Matcher<?> matcher) {
            Object value = item;
            for (String name : path.split("\\.")) {
                value = ((Map<?, ?>) value).get(name);
            }
            assertThat(matcher.matches(value)).as(path + " is " + value).isTrue();
            return this;
        }
    }

    private String stateOf(Map<String, Object> read) {
        return column("state", read);
    }

    private Instant closesAt(Map<String, Object> read) {
        return Instant.ofEpochSecond(Long.parseLong(column("extract(epoch from closes_at)::bigint", read)));
    }

    private String column(String column, Map<String, Object> read) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select " + column + "::text from provisional_check where check_id = ?")) {
            statement.setObject(1, UUID.fromString(read.get("checkId").toString()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Integer> counts(Map<String, Object> batch) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select state, count(*) from provisional_check where batch_id = ? group by state")) {
            statement.setObject(1, UUID.fromString(batch.get("batchId").toString()));
            Map<String, Integer> counts = new TreeMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
            return counts;
        }
    }
}
