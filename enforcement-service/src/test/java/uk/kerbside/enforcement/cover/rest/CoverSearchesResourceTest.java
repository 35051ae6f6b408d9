package uk.kerbside.enforcement.cover.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Published;
import uk.kerbside.enforcement.outage.OutageTables;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.AuditedRead;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-12")
class CoverSearchesResourceTest {
    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @Inject
    ReadAudit audit;

    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());
    private final String notices = "notices-" + UUID.randomUUID();
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void what_officers_could_have_been_told_and_what_is_known_by_now_are_both_told() {
        ARight right = Published.known(ARight.of(vrm).revision(1, 1));
        String checkId =
                eddie.check(vrm).body("outcome", equalTo("COVERED")).extract().path("checkId");
        Instant then = clock.instant();
        // Surrendered before the check, but heard of only now.
        Published.known(right.revision(1, 2).ended(then.minusSeconds(3_600), EndedBy.SURRENDERED));

        search(with(item(then), "knownAt", then.toString()), item(then))
                .statusCode(200)
                .body("items[0].answer.inOrder", equalTo(true))
                .body("items[0].answer.finding.outcome", equalTo("COVERED"))
                .body("items[0].answer.rights.revision", contains("1.1"))
                .body("items[0].answer.rights[0].outcome", equalTo("COVERED"))
                .body("items[1].answer.inOrder", equalTo(false))
                .body("items[1].answer.finding.outcome", equalTo("LAPSED"))
                .body("items[1].answer.rights.rightId", contains(right.id()))
                .body("items[1].answer.rights.revision", contains("1.2"))
                .body(
                        "items[1].answer.rights[0].reference",
                        equalTo(right.published().reference()))
                .body("items[1].answer.checks.checkId", contains(checkId))
                .body("items[1].answer.checks[0].outcome", equalTo("COVERED"));
    }

    @Test
    void the_finding_as_officers_had_it_comes_with_its_receipts_place_and_what_was_said_later() {
        var check = eddie.check(vrm).extract();
        String checkId = check.path("checkId");
        post("/v1/checks/" + checkId + "/corrections", Map.of("bayClass", "SHARED", "reason", "Look at the photo."));
        String again = post("/v1/checks/" + checkId + "/rechecks", Map.of()).path("checkId");

        search(Map.of("reference", "HG1", "checkId", checkId))
                .statusCode(200)
                .body("items[0].reference", equalTo("HG1"))
                .body("items[0].answer.finding.outcome", equalTo("NOTHING_KNOWN"))
                .body("items[0].answer.checks.checkId", contains(checkId, again))
                .body("items[0].answer.checks[0].evidence.leaf", equalTo(check.path("evidence.leaf")))
                .body("items[0].answer.checks[0].corrections.reason", contains("Look at the photo."))
                .body("items[0].answer.checks[1].recheckOf", equalTo(checkId));
    }

    @Test
    void a_check_of_a_mark_that_slipped_is_found_under_the_right_one() {
        String slipped = eddie.check("LGO9RVK").extract().path("checkId");

        search(with(item(clock.instant()), "vrm", "LG09RVK"))
                .statusCode(200)
                .body("items[0].answer.checks.findAll { it.checkId == '" + slipped + "' }.vrm", contains("LGO9RVK"));
    }

    @Test
    void a_cameras_read_is_asked_about_by_its_id_and_found_by_its_mark_while_it_is_provisional() {
        Camera.awaitSchoolStreet();
        Instant at = clock.instant();
        Map<String, Object> read = Camera.schoolRead(vrm, at);
        Map<String, Object> batch = Camera.batch(read);
        Camera.of("carla-" + UUID.randomUUID()).ask(batch).statusCode(200);
        Map<String, Object> byMark = with(item(at), "place", Camera.SCHOOL_STREET);
        byMark.put("bayClass", "SCHOOL_STREET");

        search(Map.of("checkId", read.get("checkId")), byMark)
                .statusCode(200)
                .body("items.answer.reads.flatten().checkId", contains(read.get("checkId"), read.get("checkId")))
                .body("items.answer.reads.flatten().batchId", contains(batch.get("batchId"), batch.get("batchId")))
                .body("items[1].answer.reads[0].later.state", equalTo("PROVISIONAL"));
    }

    @Test
    void one_item_at_fault_harms_no_other() {
        Instant now = clock.instant();

        search(
                        item(now),
                        with(item(now), "vrm", "🚗"),
                        with(item(now), "place", "NOWHERE"),
                        with(item(now), "at", "yesterday"),
                        with(item(now), "at", now.plusSeconds(60).toString()),
                        Map.of("checkId", "0193a5b2-7c1e-7d3a-9f00-000000000000"),
                        Map.of())
                .statusCode(200)
                .body("items[0].problem", nullValue())
                .body("items[0].answer.finding.outcome", equalTo("NOTHING_KNOWN"))
                .body("items.drop(1).answer.findAll { it != null }", empty())
                .body(
                        "items.drop(1).problem.code",
                        contains(
                                "INVALID_VALUE",
                                "PLACE_UNKNOWN",
                                "INVALID_VALUE",
                                "INVALID_VALUE",
                                "NOT_FOUND",
                                "INVALID_VALUE"));
    }

    @Test
    void an_outage_that_touched_it_is_named_and_a_list_of_long_ago_counts() {
        Instant monthAgo = clock.instant().minus(Duration.ofDays(30));
        clock.runFrom(monthAgo);
        as("susan", Roles.ENFORCEMENT_SUPERVISOR, "/v1/alerts", alert(monthAgo.plusSeconds(3_600)));
        clock.reset();
        Handheld.awaitFresh();
        String outage = as("susan", Roles.ENFORCEMENT_SUPERVISOR, "/v1/outages", outage(monthAgo));
        try {
            search(item(monthAgo.plusSeconds(60)), item(monthAgo.plusSeconds(7_200)))
                    .statusCode(200)
                    .body("items[0].answer.finding.outcome", equalTo("EXEMPT_LISTED"))
                    .body("items[0].answer.finding.overlays", hasItem("OUTAGE"))
                    .body("items[0].answer.outages.outageId", contains(outage))
                    .body("items[1].answer.finding.outcome", equalTo("NOTHING_KNOWN"))
                    .body("items[1].answer.outages", empty());
        } finally {
            OutageTables.empty(database);
        }
    }

    @Test
    void who_asked_why_and_what_was_shown_is_kept_and_never_the_mark() {
        ARight right = Published.known(ARight.of(vrm));
        String checkId = eddie.check(vrm).extract().path("checkId");

        String searchId =
                search(item(clock.instant())).statusCode(200).extract().path("searchId");

        List<AuditedRead> reads = audit.search(
                new ReadAudit.Criteria(
                        Optional.of(notices), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                10);
        assertThat(reads).singleElement().satisfies(read -> {
            assertThat(read.readId()).hasToString(searchId);
            assertThat(read.role()).isEqualTo(Roles.NOTICE_PROCESSING);
            assertThat(read.client()).contains("notices-client");
            assertThat(read.action()).isEqualTo("SEARCH_COVER");
            assertThat(read.reason()).contains("Challenge of HG1");
            assertThat(read.records())
                    .contains("right:" + right.id(), "account:A-TEST-0001", "check:" + checkId)
                    .noneMatch(record -> record.contains(vrm));
        });
    }

    @Test
    void a_time_outside_every_calendar_is_the_items_own_problem() {
        String dawn = "-1000000000-01-01T00:00:00Z";
        Instant now = clock.instant();

        search(with(item(now), "at", dawn), with(item(now), "knownAt", dawn), item(now))
                .statusCode(200)
                .body("items[0].problem.pointer", equalTo("/at"))
                .body("items[1].problem.pointer", equalTo("/knownAt"))
                .body("items[2].problem", nullValue());
    }

    @Test
    void as_many_as_five_hundred_are_answered_at_once_and_no_more() {
        Map<String, Object> item = item(clock.instant());

        ask(Collections.nCopies(500, item), "P31D").statusCode(200).body("items.answer", hasSize(500));
        ask(Collections.nCopies(501, item), "P31D").statusCode(400);
        ask(List.of(), "P31D").statusCode(400);
        ask(List.of(item), "PT745H")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/window"))
                .body("detail", containsString("31 days"));
    }

    private Map<String, Object> item(Instant at) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("vrm", vrm);
        item.put("place", Council.ZONE);
        item.put("bayClass", "RESIDENT");
        item.put("at", at.toString());
        return item;
    }

    private static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
        item.put(field, value);
        return item;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private ValidatableResponse search(Map<String, ?>... items) {
        return ask(List.of(items), "PT12H");
    }

    private ValidatableResponse ask(List<? extends Map<String, ?>> items, String window) {
        return given().auth()
                .oauth2(Tokens.ofClient("notices-client", notices, Roles.NOTICE_PROCESSING))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Challenge of HG1", "window", window, "items", items))
                .post("/v1/cover-searches")
                .then();
    }

    private io.restassured.response.Response post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of("susan", Roles.ENFORCEMENT_SUPERVISOR))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private static String as(String who, String role, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of(who, role))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path(path.equals("/v1/alerts") ? "alertId" : "outageId");
    }

    private Map<String, Object> alert(Instant until) {
        return Map.of("vrm", vrm, "kind", "EMERGENCY", "reason", "Fire", "until", until.toString());
    }

    private static Map<String, Object> outage(Instant from) {
        return Map.of(
                "kind",
                "SYSTEM",
                "from",
                from.toString(),
                "until",
                from.plusSeconds(3_600).toString(),
                "reason",
                "The line was cut");
    }
}
