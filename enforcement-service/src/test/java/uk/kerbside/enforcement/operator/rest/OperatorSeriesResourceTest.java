package uk.kerbside.enforcement.operator.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Operator;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.KnownBefore;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-8")
class OperatorSeriesResourceTest {
    private static final int PARTITIONS = 6;
    private static final int MANY = 40;

    @Inject
    MovableClock clock;

    @Inject
    KnownBefore ledger;

    @Inject
    CurrentKnowledge current;

    private final Operator ringway = Operator.ringway();
    private final Operator parkeasy = Operator.parkeasy();
    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void a_switch_takes_all_of_the_new_series_and_none_of_the_old() {
        List<String> before = marks(MANY);
        List<String> after = marks(MANY);
        String first = ringway.loadReady(csv(before));
        eddie.check(before.getFirst()).body("outcome", equalTo("NOTHING_KNOWN"));

        ringway.switchTo(first, MANY).statusCode(200).body("state", equalTo("LIVE"));
        eddie.await("COVERED", before.getLast());
        before.forEach(mark -> eddie.check(mark).body("outcome", equalTo("COVERED")));

        String second = ringway.loadReady(csv(after));
        after.forEach(mark -> eddie.check(mark).body("outcome", equalTo("NOTHING_KNOWN")));
        before.forEach(mark -> eddie.check(mark).body("outcome", equalTo("COVERED")));

        ringway.switchTo(second, MANY).statusCode(200);
        eddie.await("COVERED", after.getLast());
        after.forEach(mark -> eddie.check(mark).body("outcome", equalTo("COVERED")));
        before.forEach(mark ->
                eddie.check(mark).body("outcome", equalTo("NOTHING_KNOWN")).body("alsoConsidered", empty()));
        ringway.series(first).body("state", equalTo("SUPERSEDED")).body("visibleToOfficers", equalTo(false));
        ringway.series(second).body("state", equalTo("LIVE")).body("visibleToOfficers", equalTo(true));
        ringway.switchTo(second, MANY).statusCode(200);
        ringway.switchTo(first, MANY).statusCode(409).body("code", equalTo("SERIES_OUTDATED"));
    }

    @Test
    @Tag("E-5")
    void an_instance_that_starts_later_and_the_ledger_know_the_switch_too() {
        String old = Council.freshMark();
        String young = Council.freshMark();
        switchTo(ringway, csv(List.of(old)), 1);
        eddie.await("COVERED", old);
        Instant then = clock.instant();
        switchTo(ringway, csv(List.of(young)), 1);
        eddie.await("COVERED", young);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Knowledge fresh = new Knowledge(PARTITIONS);
            ledger.fill(fresh);
            assertThat(fresh.rightsOf(Vrm.of(young))).hasSize(1);
            assertThat(fresh.rightsOf(Vrm.of(old))).isEmpty();
        });
        assertThat(current.get().allRights().flatMap(known -> known.right().vrms()))
                .contains(Vrm.of(young))
                .doesNotContain(Vrm.of(old));
        recall(old, then).body("items", hasSize(1));
        recall(young, then).body("items", empty());
        recall(old, clock.instant()).body("items", empty());
        recall(young, clock.instant()).body("items", hasSize(1));
    }

    @Test
    void one_operators_switch_leaves_the_others_rights_alone() {
        String theirs = Council.freshMark();
        switchTo(parkeasy, csv(List.of(theirs)), 1);
        String single = Council.freshMark();
        ringway.put("S-" + UUID.randomUUID(), Operator.stay(single, clock.instant()))
                .statusCode(201);
        eddie.await("COVERED", theirs);

        String ours = Council.freshMark();
        String series = switchTo(ringway, csv(List.of(ours)), 1);
        eddie.await("COVERED", ours);

        eddie.check(theirs).body("outcome", equalTo("COVERED"));
        eddie.check(single).body("outcome", equalTo("COVERED"));
        parkeasy.series(series).statusCode(404);
        parkeasy.switchTo(series, 1).statusCode(404);
        assertThat(parkeasy.list("operator-series", 200, null).<List<String>>path("items.seriesId"))
                .isNotEmpty()
                .doesNotContain(series);
    }

    @Test
    void an_empty_series_takes_everything_away() {
        String mark = Council.freshMark();
        switchTo(ringway, csv(List.of(mark)), 1);
        eddie.await("COVERED", mark);

        switchTo(ringway, csv(List.of()), 0);

        eddie.await("NOTHING_KNOWN", mark);
    }

    @Test
    void rows_at_fault_are_reported_and_nothing_of_the_series_is_told() {
        String mark = Council.freshMark();
        String file = String.join(
                "\n",
                csv(List.of(mark)).strip(),
                row(
                        "R-0",
                        Council.freshMark(),
                        Council.ZONE,
                        "RESIDENT",
                        "2026-11-23T09:00:00Z",
                        "2026-11-23T10:00:00Z"),
                row("R-2", "ABCDEFGHIJKLM", Council.ZONE, "RESIDENT", "2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"),
                row("R-3", mark, "NOWHERE", "RESIDENT", "2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"),
                row("R-4", mark, Council.ZONE, "HELIPAD", "2026-11-23T09:00:00Z", "yesterday"),
                row("R-5", mark, Council.ZONE, "RESIDENT", "2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z"),
                row(mark, mark, "", "RESIDENT", "2026-11-23T09:00:00Z", "2199-11-23T09:00:00Z"),
                "R-7," + mark,
                row("R-8", mark, Council.ZONE, "RESIDENT", "-1000000000-01-01T00:00:00Z", "2026-11-23T10:00:00Z"),
                "");

        String seriesId = ringway.load(file)
                .statusCode(201)
                .body("state", equalTo("FAULTY"))
                .body("rights", equalTo(1))
                .body("refused", equalTo(8))
                .extract()
                .path("seriesId");

        ringway.series(seriesId)
                .statusCode(200)
                .body("faults.findAll { it.line == 3 }.code", contains("REFERENCE_REPEATED"))
                .body("faults.findAll { it.line == 4 }.code", contains("MARK_UNUSABLE"))
                .body("faults.findAll { it.line == 5 }.code", contains("PLACE_UNKNOWN"))
                .body("faults.findAll { it.line == 6 }.code", contains("BAY_UNKNOWN", "TIME_UNREADABLE"))
                .body("faults.findAll { it.line == 7 }.code", contains("ENDS_BEFORE_IT_STARTS"))
                .body(
                        "faults.findAll { it.line == 8 }.code",
                        contains("REFERENCE_IS_MARK", "PLACE_MISSING", "TERM_TOO_LONG"))
                .body("faults.findAll { it.line == 9 }.code", contains("ROW_INCOMPLETE"))
                .body("faults.findAll { it.line == 10 }.code", contains("TIME_UNREADABLE"));
        ringway.switchTo(seriesId, 1).statusCode(409).body("code", equalTo("SERIES_FAULTY"));
        assertThat(Topics.records(Topic.RIGHTS).stream()
                        .filter(record -> record.key().contains(seriesId)))
                .isEmpty();
    }

    @Test
    void a_file_that_is_none_and_one_that_was_cut_short_change_nothing() {
        String live = Council.freshMark();
        switchTo(ringway, csv(List.of(live)), 1);
        eddie.await("COVERED", live);

        ringway.load("reference,vrm\nR-1,AB12CDE\n").statusCode(400).body("code", equalTo("HEADER_UNEXPECTED"));
        ringway.load("").statusCode(400);
        String cutShort = ringway.loadReady(csv(marks(3)));
        ringway.switchTo(cutShort, 4).statusCode(409).body("code", equalTo("RIGHTS_MISCOUNTED"));
        ringway.switchTo(UUID.randomUUID().toString(), 1).statusCode(404);
        ringway.switchTo("series-1", 1).statusCode(404);

        eddie.check(live).body("outcome", equalTo("COVERED"));
        ringway.series(cutShort).body("state", equalTo("READY")).body("liveFrom", nullValue());
    }

    @Test
    void people_and_clients_nobody_has_named_are_turned_away() {
        given().contentType("text/csv")
                .body(csv(marks(1)))
                .post("/v1/operator-series")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("susan", Roles.ENFORCEMENT_SUPERVISOR))
                .contentType("text/csv")
                .body(csv(marks(1)))
                .post("/v1/operator-series")
                .then()
                .statusCode(403);
        Operator.nobodyKnows().load(csv(marks(1))).statusCode(403).body("code", equalTo("OPERATOR_UNKNOWN"));
    }

    @Test
    void all_of_the_live_series_is_told_again_when_an_administrator_asks_for_it() {
        String mark = Council.freshMark();
        String series = switchTo(ringway, csv(List.of(mark)), 1);
        eddie.await("COVERED", mark);

        given().auth()
                .oauth2(Tokens.of("ada", Roles.ADMINISTRATOR))
                .post("/v1/operations/republications")
                .then()
                .statusCode(200);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Topics.records(Topic.RIGHTS).stream()
                                .filter(record -> record.key().contains(series)))
                .hasSizeGreaterThan(1));
        eddie.check(mark).body("outcome", equalTo("COVERED"));
    }

    private static String switchTo(Operator operator, String csv, long rights) {
        String series = operator.loadReady(csv);
        operator.switchTo(series, rights).statusCode(200).body("state", equalTo("LIVE"));
        return series;
    }

    private io.restassured.response.ValidatableResponse recall(String vrm, Instant knownAt) {
        return given().auth()
                .oauth2(Tokens.of("audrey", Roles.AUDITOR))
                .contentType(ContentType.JSON)
                .body(Map.of("vrm", vrm, "at", knownAt.toString(), "knownAt", knownAt.toString()))
                .post("/v1/right-searches")
                .then()
                .statusCode(200);
    }

    private static List<String> marks(int count) {
        return Stream.generate(Council::freshMark).limit(count).toList();
    }

    private String csv(List<String> marks) {
        String from = clock.instant().minus(Duration.ofHours(1)).toString();
        String until = clock.instant().plus(Duration.ofHours(1)).toString();
        List<String> rows = IntStream.range(0, marks.size())
                .mapToObj(i ->
                        row("R-" + i, marks.get(i), Council.ZONE + ";" + Council.OTHER_ZONE, "RESIDENT", from, until))
                .toList();
        return "reference,vrm,places,bay_classes,from,until\n" + String.join("\n", rows) + "\n";
    }

    private static String row(String... values) {
        return String.join(",", values);
    }
}
