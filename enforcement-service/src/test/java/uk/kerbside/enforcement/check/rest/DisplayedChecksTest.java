package uk.kerbside.enforcement.check.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** What an officer records with a check. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-14")
class DisplayedChecksTest {
    private static final Map<String, Object> CARD_OF_TODAY =
            Map.of("kind", "CARD", "serial", "700001", "scratchedOn", "2026-11-23");

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
        clock.set("2026-11-23T12:00:00Z");
    }

    @Test
    void a_scratch_card_of_today_covers_a_mark_of_which_nothing_is_known() {
        eddie.ask(Handheld.question(vrm, "displayed", List.of(CARD_OF_TODAY)))
                .statusCode(200)
                .body("outcome", equalTo("COVERED_DISPLAYED"))
                .body("advice", equalTo("NONE"))
                .body("until", equalTo("2026-11-24T00:00:00Z"))
                .body("displayed.verdict", equalTo(List.of("GOOD")))
                .body("right", nullValue());
    }

    @Test
    void a_scratch_card_of_yesterday_is_over() {
        eddie.ask(Handheld.question(
                        vrm,
                        "displayed",
                        List.of(Map.of("kind", "CARD", "serial", "700001", "scratchedOn", "2026-11-22"))))
                .statusCode(200)
                .body("outcome", equalTo("LAPSED"))
                .body("suggestedCode", equalTo("19"))
                .body("lapse.endedBy", equalTo("EXPIRED"))
                .body("lapse.minutesAgo", equalTo(720))
                .body("displayed[0].reason", equalTo("The card displayed is over."));
    }

    @Test
    void a_paper_permit_displayed_is_looked_up_by_its_number() {
        ARight paper = ARight.of(vrm).paper().publish();
        String number = paper.id().substring("permits:".length());
        Map<String, Object> question = Handheld.question(vrm);
        eddie.await("PAPER_ON_FILE", question).body("advice", equalTo("LOOK_AT_WINDSCREEN"));

        question.put("displayed", List.of(Map.of("kind", "PAPER_PERMIT", "number", number)));
        eddie.ask(question)
                .body("outcome", equalTo("COVERED_DISPLAYED"))
                .body("right.rightId", equalTo(paper.id()))
                .body("displayed[0].kind", equalTo("PAPER_PERMIT"));
        question.put("displayed", List.of(Map.of("kind", "PAPER_PERMIT", "number", "P-OTHER")));
        eddie.ask(question).body("outcome", equalTo("PAPER_ON_FILE")).body("advice", equalTo("REFER"));
        question.put("displayed", Map.of("kind", "NOTHING"));
        eddie.ask(question).body("outcome", equalTo("PAPER_ON_FILE")).body("advice", equalTo("REFER"));
    }

    @Test
    void a_permit_displayed_that_is_on_file_for_another_vehicle_is_for_a_supervisor() {
        String other = Council.freshMark();
        ARight paper = ARight.of(other).paper().publish();
        eddie.await("PAPER_ON_FILE", other);

        eddie.ask(Handheld.question(
                        vrm,
                        "displayed",
                        List.of(Map.of(
                                "kind", "PAPER_PERMIT", "number", paper.id().substring("permits:".length())))))
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("advice", equalTo("REFER"))
                .body("overlays", hasItem("DISPLAYED_IN_DOUBT"))
                .body("reasons", hasItem("The permit displayed is on file for another vehicle."))
                .body("displayed[0].verdict", equalTo("IN_DOUBT"));
    }

    @Test
    void a_badge_and_a_ticket_are_judged_each() {
        eddie.ask(Handheld.question(
                        vrm,
                        "displayed",
                        List.of(
                                Map.of("kind", "BLUE_BADGE", "expiresOn", "2027-03-31", "clockSetTo", "11:00:00"),
                                Map.of("kind", "TICKET", "paidUntil", "2026-11-23T12:30:00Z"))))
                .statusCode(200)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("advice", equalTo("REFER"))
                .body("displayed.verdict", equalTo(List.of("IN_DOUBT", "NOT_HERE")));
    }

    @Test
    void a_code_says_until_when_to_observe_from_the_first_sight_of_the_vehicle() {
        Map<String, Object> question = Handheld.question(vrm, "displayed", Map.of("kind", "NOTHING"));
        eddie.ask(question).body("suggestedCode", equalTo("12")).body("observeUntil", equalTo("2026-11-23T12:05:00Z"));

        question.put("firstSeen", "2026-11-23T11:57:00Z");
        question.put("lastSeen", "2026-11-23T11:59:30Z");
        eddie.ask(question).body("observeUntil", equalTo("2026-11-23T12:02:00Z"));
        question.put("firstSeen", "2026-11-23T11:55:00Z");
        eddie.ask(question).body("suggestedCode", equalTo("12")).body("observeUntil", nullValue());
    }

    @Test
    @Tag("E-1")
    void a_mark_that_may_have_been_misread_is_shown_and_never_covers() {
        String held = Council.freshMark();
        String misread = held.substring(0, 4) + held.charAt(5) + held.charAt(4) + held.charAt(6);
        ARight.of(held).publish();
        eddie.await("COVERED", held).body("nearMarks", empty());

        // Two letters alike leave the mark itself.
        if (!misread.equals(held)) {
            eddie.check(misread)
                    .body("outcome", equalTo("NOTHING_KNOWN"))
                    .body("nearMarks.find { it.mark == '" + held + "' }.nearness", equalTo("TRANSPOSED"));
        }
    }

    @Test
    @Tag("E-4")
    void all_that_was_recorded_is_kept_and_another_record_under_the_same_id_is_refused() throws SQLException {
        Map<String, Object> question = full();
        question.put("checkId", Ids.uuid7().toString());
        String first = eddie.ask(question).statusCode(200).extract().asString();

        assertThat(eddie.ask(question).statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(observed((String) question.get("checkId")))
                .contains("\"number\": \"700001\"")
                .contains("\"front\": 3")
                .contains("\"rear\": 9")
                .contains("photo-17")
                .contains("2026-11-23T11:50:00Z")
                .contains("2026-11-23T11:58:00Z");
        for (Map.Entry<String, Object> other : Map.<String, Object>of(
                        "valves", Map.of("front", 3, "rear", 10),
                        "photos", List.of("photo-18"),
                        "firstSeen", "2026-11-23T11:51:00Z",
                        "displayed", Map.of("kind", "NOTHING"))
                .entrySet()) {
            Map<String, Object> changed = new LinkedHashMap<>(question);
            changed.put(other.getKey(), other.getValue());
            eddie.ask(changed).statusCode(422).body("code", equalTo("CHECK_ID_REUSED"));
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("displayed", List.of(Map.of("kind", "CARD", "serial", "1")), "/displayed/0/scratchedOn"),
                Arguments.of("displayed", List.of(Map.of("kind", "PAPER_PERMIT")), "/displayed/0/number"),
                Arguments.of("displayed", List.of(CARD_OF_TODAY, Map.of("kind", "TICKET")), "/displayed/1/paidUntil"),
                Arguments.of("displayed", List.of(CARD_OF_TODAY, Map.of("kind", "NOTHING")), "/displayed/1/kind"),
                Arguments.of("displayed", List.of(), "/displayed"),
                Arguments.of("displayed", Collections.nCopies(6, CARD_OF_TODAY), "/displayed"),
                Arguments.of("valves", Map.of("front", 13, "rear", 1), "/valves/front"),
                Arguments.of("valves", Map.of("front", 1), "/valves/rear"),
                Arguments.of("photos", Collections.nCopies(21, "photo"), "/photos"),
                Arguments.of("photos", List.of("x".repeat(501)), "/photos/0"),
                Arguments.of("lastSeen", "2026-11-23T11:00:00Z", "/lastSeen"),
                Arguments.of("firstSeen", "2026-11-23T12:06:00Z", "/firstSeen"),
                Arguments.of("firstSeen", "2026-11-16T11:59:59Z", "/firstSeen"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_cannot_have_been_seen_is_a_problem_and_leaves_nothing_behind(String field, Object value, String pointer)
            throws SQLException {
        long before = count();
        Map<String, Object> question = full();
        question.put(field, value);
        if (field.equals("firstSeen")) {
            question.remove("lastSeen");
        }

        eddie.ask(question)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", containsString(pointer));
        assertThat(count()).isEqualTo(before);
    }

    private Map<String, Object> full() {
        Map<String, Object> question = Handheld.question(vrm, "displayed", List.of(CARD_OF_TODAY));
        question.put("valves", Map.of("front", 3, "rear", 9));
        question.put("firstSeen", "2026-11-23T11:50:00Z");
        question.put("lastSeen", "2026-11-23T11:58:00Z");
        question.put("photos", List.of("photo-17", "https://photos.example.org/18"));
        return question;
    }

    private String observed(String checkId) throws SQLException {
        return text("select content::jsonb->'question'->'observed' from evidence_entry where record_id = '" + checkId
                + "'");
    }

    private long count() throws SQLException {
        return Long.parseLong(text("select count(*) from recorded_check where vrm = '" + vrm + "'"));
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
