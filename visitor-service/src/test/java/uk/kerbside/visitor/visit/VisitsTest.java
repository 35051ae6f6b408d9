package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.events.visits.VisitCancelled;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-3")
class VisitsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject
    MovableClock clock;

    private final String mark = Visitor.newMark();

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set(NOW);
    }

    @Test
    void a_visit_now_is_answered_with_when_it_ends_and_what_it_costs() {
        Resident rita = with(10, Council.WORKDAYS);

        Response started = Visitor.start(rita, "  ab12 cde ", 1)
                .then()
                .statusCode(201)
                .extract()
                .response();

        String visitId = started.path("visitId");
        assertThat(visitId).matches("V-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(started.header("Location")).endsWith("/v1/visits/" + visitId);
        assertThat(started.header("ETag")).matches("\"\\d+[.]1\"");
        assertThat(started.jsonPath().getMap("$"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("visitId", visitId),
                        Map.entry("status", "BOOKED"),
                        Map.entry("vrm", "AB12CDE"),
                        Map.entry("zone", "RO1"),
                        Map.entry("from", "2026-11-24T10:00:00Z"),
                        Map.entry("until", "2026-11-24T14:00:00Z"),
                        Map.entry("units", 1),
                        Map.entry("unitsReturned", 0),
                        Map.entry("bookedAt", "2026-11-24T10:00:00Z"),
                        Map.entry("coversNow", true),
                        Map.entry("rightId", "visitor:" + visitId),
                        Map.entry("visibleToOfficers", false)));
        Response read = Visitor.visit(rita, visitId);
        assertThat(read.asString()).isEqualTo(started.asString());
        assertThat(read.header("ETag")).isEqualTo(started.header("ETag"));
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(9);
    }

    @Test
    void a_visit_is_told_as_a_right_and_as_a_fact() {
        Resident rita = with(10, Council.WORKDAYS);

        String visitId = Visitor.start(rita, mark, 1).path("visitId");

        Instant until = Instant.parse("2026-11-24T14:00:00Z");
        RightPublished right = Topics.awaitEvent(RightPublished.class, "visitor:" + visitId);
        assertThat(right)
                .isEqualTo(new RightPublished(
                        right.revision(),
                        "visitor:" + visitId,
                        RightSource.VISIT,
                        visitId,
                        Optional.of(rita.accountId()),
                        "VISITOR",
                        1,
                        Medium.VIRTUAL,
                        NOW,
                        Optional.of(until),
                        List.of(new RightPublished.Mark(mark, 1, MarkRole.MAIN, NOW, Optional.of(until))),
                        new RightPublished.Places(false, List.of("RO1")),
                        List.of(BayClass.PERMIT, BayClass.RESIDENT, BayClass.SHARED),
                        Optional.empty(),
                        Optional.empty(),
                        RightStatus.GRANTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        VisitBooked booked = Topics.awaitEvent(VisitBooked.class, visitId);
        assertThat(booked)
                .isEqualTo(
                        new VisitBooked(booked.revision(), visitId, rita.accountId(), mark, "RO1", NOW, until, 1, NOW));
        assertThat(right.revision().n()).isEqualTo(1);
        assertThat(booked.revision().n()).isEqualTo(1);
    }

    @Test
    void a_visit_can_be_booked_for_later() {
        Resident rita = with(10, Council.WORKDAYS);

        Response booked = Visitor.start(rita, mark, 2, "2026-12-01T16:00:00Z")
                .then()
                .statusCode(201)
                .extract()
                .response();

        assertThat(booked.<String>path("from")).isEqualTo("2026-12-01T16:00:00Z");
        assertThat(booked.<String>path("until")).isEqualTo("2026-12-01T18:30:00Z");
        assertThat(booked.<Integer>path("units")).isEqualTo(1);
        assertThat(booked.<Boolean>path("coversNow")).isFalse();
        clock.set("2026-12-01T16:00:00Z");
        assertThat(Visitor.visit(rita, booked.path("visitId")).<Boolean>path("coversNow"))
                .isTrue();
    }

    @Test
    void what_the_database_cannot_keep_is_not_answered_either() {
        Resident rita = with(10, Council.ALWAYS);

        Response booked = Visitor.start(rita, mark, 1, "2026-11-25T10:00:00.999999999Z");

        assertThat(booked.<String>path("from")).isEqualTo("2026-11-25T10:00:00.999999Z");
        assertThat(Visitor.visit(rita, booked.path("visitId")).asString()).isEqualTo(booked.asString());
    }

    @Test
    void a_start_a_few_seconds_ago_means_now_and_an_earlier_one_is_refused() {
        Resident rita = with(10, Council.ALWAYS);

        assertThat(Visitor.start(rita, mark, 1, "2026-11-24T09:59:45Z").<String>path("from"))
                .isEqualTo("2026-11-24T10:00:00Z");
        assertRefused(rita, Visitor.start(rita, Visitor.newMark(), 1, "2026-11-24T09:59:00Z"), "START_IN_THE_PAST", 9);
        assertRefused(
                rita, Visitor.start(rita, Visitor.newMark(), 1, "2027-01-24T09:59:00Z"), "START_TOO_FAR_AHEAD", 9);
    }

    @Test
    void when_nothing_is_controlled_any_more_nothing_is_spent() {
        Resident rita = with(10, Council.WORKDAYS);
        clock.set("2026-11-24T18:30:00Z");

        Response refused = Visitor.start(rita, mark, 1);

        assertRefused(rita, refused, "NOT_CONTROLLED", 10);
        assertThat(refused.<String>path("detail"))
                .isEqualTo(
                        "Zone RO1 is controlled Mon-Fri 08:30-18:30; for the rest of that day no permit is needed, and"
                                + " no credit was spent.");
    }

    @Test
    void nothing_carries_past_midnight() {
        Resident rita = with(10, Council.ALWAYS);
        clock.set("2026-11-24T23:30:00Z");

        Response started = Visitor.start(rita, mark, 2);

        assertThat(started.<String>path("until")).isEqualTo("2026-11-25T00:00:00Z");
        assertThat(started.<Integer>path("units")).isEqualTo(1);
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(9);
    }

    @Test
    void in_a_zone_with_two_windows_a_unit_bridges_the_gap() {
        Resident rita = with(10, Council.TWICE_A_DAY);
        clock.set("2026-11-24T09:00:00Z");

        Response started = Visitor.start(rita, mark, 1);

        assertThat(started.<String>path("until")).isEqualTo("2026-11-24T16:00:00Z");
        assertThat(started.<Boolean>path("coversNow")).isTrue();
    }

    @Test
    void where_shared_bays_have_longer_hours_the_visitor_is_covered_through_them() {
        Resident rita = with(10, Council.BY_BAY);

        Response started = Visitor.start(rita, mark, 9);

        assertThat(started.<String>path("until")).isEqualTo("2026-11-24T20:00:00Z");
        assertThat(started.<Integer>path("units")).isEqualTo(3);
    }

    @Test
    void without_credit_there_is_no_visit() {
        Resident rita = Resident.in(Council.ALWAYS);

        Response refused = Visitor.start(rita, mark, 1);

        assertRefused(rita, refused, "NO_CREDIT", 0);
        assertThat(refused.<String>path("detail"))
                .isEqualTo("This needs 1 unit and your household has 0 that are good then. Buy a book first.");
        assertThat(Visitor.reading(rita.token()).get("/v1/visits").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void the_oldest_credit_is_spent_first() {
        Resident rita = Resident.in(Council.ALWAYS);
        String old = Visitor.buy(rita, 1).path("purchaseId");
        clock.set("2026-11-26T10:00:00Z");
        Visitor.buy(rita, 1);

        Visitor.start(rita, mark, 3).then().statusCode(201);

        Response books = Visitor.reading(rita.token()).get("/v1/books");
        assertThat(books.jsonPath().getList("items.unitsLeft")).containsExactly(7, 10);
        assertThat(books.<String>path("items[0].purchaseId")).isEqualTo(old);
    }

    @Test
    void credit_must_still_be_good_when_the_visit_begins() {
        Resident rita = with(10, Council.ALWAYS);
        clock.set("2028-11-23T10:00:00Z");

        assertRefused(rita, Visitor.start(rita, mark, 1, "2028-11-25T00:00:00Z"), "NO_CREDIT", 10);
        Visitor.start(rita, mark, 1, "2028-11-24T23:00:00Z").then().statusCode(201);
    }

    @Test
    @Tag("V-5")
    void no_more_than_three_visits_at_once() {
        Resident rita = with(20, Council.ALWAYS);
        for (int n = 0; n < 3; n++) {
            Visitor.start(rita, Visitor.newMark(), 1).then().statusCode(201);
        }

        assertRefused(rita, Visitor.start(rita, mark, 1), "TOO_MANY_VISITS", 17);
        // The first three end at 14:00: from then on there is room again.
        Visitor.start(rita, mark, 1, "2026-11-24T14:00:00Z").then().statusCode(201);
    }

    @Test
    @Tag("V-5")
    void visits_after_each_other_are_not_at_once() {
        Resident rita = with(20, Council.ALWAYS);
        Visitor.start(rita, Visitor.newMark(), 1, "2026-11-25T00:00:00Z").then().statusCode(201);
        Visitor.start(rita, Visitor.newMark(), 1, "2026-11-25T04:00:00Z").then().statusCode(201);
        Visitor.start(rita, Visitor.newMark(), 1, "2026-11-25T08:00:00Z").then().statusCode(201);

        Response throughout = Visitor.start(rita, mark, 3, "2026-11-25T00:00:00Z");

        assertThat(throughout.statusCode()).isEqualTo(201);
    }

    @Test
    void a_mark_visits_once_at_a_time_and_again_afterwards() {
        Resident rita = with(10, Council.ALWAYS);
        Resident neighbour = with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 1);

        assertRefused(rita, Visitor.start(rita, mark, 1), "MARK_ALREADY_VISITING", 9);
        assertRefused(neighbour, Visitor.start(neighbour, mark, 1), "MARK_ALREADY_VISITING", 10);
        Visitor.end(rita, visit).then().statusCode(200);
        Visitor.start(neighbour, mark, 1).then().statusCode(201);
    }

    @Test
    @Tag("case")
    void a_driver_whose_mark_was_typed_with_a_letter_for_a_digit_is_asked_about_it_at_once() {
        Resident rita = with(10, Council.ALWAYS);

        Response started = Visitor.start(rita, "LGO9RVK", 1);

        assertThat(started.<String>path("vrm")).isEqualTo("LGO9RVK");
        assertThat(started.<String>path("didYouMean")).isEqualTo("LG09RVK");
        Visitor.end(rita, started).then().statusCode(200);
    }

    @Test
    void ended_early_units_nobody_began_come_back() {
        Resident rita = with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 3);
        clock.set("2026-11-24T14:00:00Z");

        Response ended =
                Visitor.end(rita, visit).then().statusCode(200).extract().response();

        String visitId = visit.path("visitId");
        assertThat(ended.<String>path("status")).isEqualTo("ENDED");
        assertThat(ended.<String>path("until")).isEqualTo("2026-11-24T14:00:00Z");
        assertThat(ended.<String>path("endedAt")).isEqualTo("2026-11-24T14:00:00Z");
        assertThat(ended.<String>path("endedBy")).isEqualTo("CUSTOMER");
        assertThat(ended.<Integer>path("unitsReturned")).isEqualTo(2);
        assertThat(ended.<Boolean>path("coversNow")).isFalse();
        assertThat(ended.header("ETag")).matches("\"\\d+[.]2\"");
        assertThat(Visitor.visit(rita, visitId).asString()).isEqualTo(ended.asString());
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(9);
        VisitEnded told = Topics.awaitEvent(VisitEnded.class, visitId);
        assertThat(told)
                .isEqualTo(new VisitEnded(
                        told.revision(),
                        visitId,
                        rita.accountId(),
                        mark,
                        Instant.parse("2026-11-24T14:00:00Z"),
                        2,
                        VisitEndedBy.CUSTOMER));
        RightPublished right = Topics.awaitEvent(
                RightPublished.class,
                "visitor:" + visitId,
                published -> published.revision().n() == 2);
        assertThat(right.status()).isEqualTo(RightStatus.ENDED);
        assertThat(right.ended())
                .contains(new RightPublished.Ended(Instant.parse("2026-11-24T14:00:00Z"), EndedBy.VISIT_ENDED));
    }

    @Test
    void a_unit_counts_from_its_first_instant() {
        Resident rita = with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 3);
        clock.set("2026-11-24T14:00:00.000001Z");

        assertThat(Visitor.end(rita, visit).<Integer>path("unitsReturned")).isEqualTo(1);
    }

    @Test
    void called_off_before_the_start_all_units_come_back() {
        Resident rita = with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 3, "2026-11-25T10:00:00Z");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(7);

        Response cancelled =
                Visitor.end(rita, visit).then().statusCode(200).extract().response();

        String visitId = visit.path("visitId");
        assertThat(cancelled.<String>path("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.<Integer>path("unitsReturned")).isEqualTo(3);
        assertThat(cancelled.<String>path("from")).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(cancelled.<String>path("until")).isEqualTo("2026-11-25T22:00:00Z");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
        VisitCancelled told = Topics.awaitEvent(VisitCancelled.class, visitId);
        assertThat(told).isEqualTo(new VisitCancelled(told.revision(), visitId, rita.accountId(), mark, 3, NOW));
        Visitor.start(rita, mark, 1, "2026-11-25T10:00:00Z").then().statusCode(201);
    }

    @Test
    void a_visit_is_ended_once() {
        Resident rita = with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 3);
        Response ended = Visitor.end(rita, visit);

        Response again = Visitor.end(rita, ended);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("code")).isEqualTo("VISIT_OVER");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
    }

    @Test
    void a_visit_whose_time_is_over_cannot_be_ended_early() {
        Resident rita = with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 1);
        clock.set("2026-11-24T14:00:00Z");

        assertThat(Visitor.end(rita, visit).<String>path("code")).isEqualTo("VISIT_OVER");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(9);
    }

    @Test
    void somebody_who_moved_away_can_still_end_their_visit_and_the_units_go_where_they_came_from() {
        Resident rita = with(10, Council.ALWAYS);
        Resident rob = rita.housemate();
        Response visit = Visitor.start(rita, mark, 3);
        rita.movedTo(Council.WORKDAYS);

        Response ended = Visitor.end(rita, visit);

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.<Integer>path("unitsReturned")).isEqualTo(3);
        assertThat(Visitor.unitsLeft(rob)).isEqualTo(10);
        assertThat(Visitor.unitsLeft(rita)).isZero();
    }

    @Test
    @Tag("X-3")
    void ending_needs_the_version_one_has_seen() {
        Resident rita = with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 3);
        String address = "/v1/visits/" + visit.path("visitId") + "/end";

        Response missing = Visitor.as(rita.token()).post(address);
        Response stale = Visitor.as(rita.token()).header("If-Match", "\"1.77\"").post(address);

        assertThat(missing.statusCode() + " " + missing.<String>path("code")).isEqualTo("428 PRECONDITION_REQUIRED");
        assertThat(stale.statusCode() + " " + stale.<String>path("code")).isEqualTo("412 STALE");
        assertThat(Visitor.visit(rita, visit.path("visitId")).asString()).isEqualTo(visit.asString());
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(7);
    }

    @Test
    @Tag("X-3")
    void the_same_start_and_the_same_end_sent_twice_are_one() {
        Resident rita = with(10, Council.ALWAYS);
        Map<String, Object> wish = Map.of("vrm", mark, "units", 2);
        Response first = Visitor.as(rita.token(), "start").body(wish).post("/v1/visits");
        Response again = Visitor.as(rita.token(), "start").body(wish).post("/v1/visits");
        String address = "/v1/visits/" + first.path("visitId") + "/end";
        Response end = Visitor.as(rita.token(), "end")
                .header("If-Match", first.header("ETag"))
                .post(address);
        Response endAgain = Visitor.as(rita.token(), "end")
                .header("If-Match", first.header("ETag"))
                .post(address);
        Response otherBody = Visitor.as(rita.token(), "start")
                .body(Map.of("vrm", mark, "units", 3))
                .post("/v1/visits");

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(endAgain.asString()).isEqualTo(end.asString());
        assertThat(endAgain.header("ETag")).matches("\"\\d+[.]2\"");
        assertThat(otherBody.statusCode() + " " + otherBody.<String>path("code"))
                .isEqualTo("422 IDEMPOTENCY_KEY_REUSED");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
        assertThat(Topics.events(VisitBooked.class, first.path("visitId"))).hasSize(1);
    }

    @Test
    void a_refusal_sent_twice_is_the_same_refusal_although_there_would_be_credit_now() {
        Resident rita = Resident.in(Council.ALWAYS);
        Map<String, Object> wish = Map.of("vrm", mark, "units", 2);
        Response refused = Visitor.as(rita.token(), "k").body(wish).post("/v1/visits");
        Visitor.buy(rita, 1);

        Response again = Visitor.as(rita.token(), "k").body(wish).post("/v1/visits");

        assertThat(refused.<String>path("code")).isEqualTo("NO_CREDIT");
        assertThat(again.<String>path("code")).isEqualTo("NO_CREDIT");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
    }

    @Test
    void visits_are_listed_from_the_latest_start_on_page_by_page() {
        Resident rita = with(10, Council.ALWAYS);
        String tomorrow = Visitor.start(rita, mark, 1, "2026-11-25T10:00:00Z").path("visitId");
        String now = Visitor.start(rita, mark, 1).path("visitId");
        String nextWeek = Visitor.start(rita, mark, 1, "2026-12-01T10:00:00Z").path("visitId");

        Response page = Visitor.reading(rita.token()).get("/v1/visits?limit=2");
        String cursor = page.path("next");
        Response rest =
                Visitor.reading(rita.token()).queryParam("cursor", cursor).get("/v1/visits");
        Response others = Visitor.reading(Resident.in(Council.ALWAYS).token())
                .queryParam("cursor", cursor)
                .get("/v1/visits");

        assertThat(page.jsonPath().getList("items.visitId")).containsExactly(nextWeek, tomorrow);
        assertThat(rest.jsonPath().getList("items.visitId")).containsExactly(now);
        assertThat(rest.<String>path("next")).isNull();
        assertThat(others.statusCode() + " " + others.<String>path("code")).isEqualTo("400 INVALID_CURSOR");
    }

    @Test
    @Tag("case")
    void a_customers_page_never_says_covered_when_an_officer_is_told_otherwise() {
        Resident rita = with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 1, "2026-11-25T10:00:00Z");
        String visitId = visit.path("visitId");
        clock.set("2026-11-25T12:00:00Z");
        Visitor.end(rita, visit).then().statusCode(200);
        Right right = RightTranslation.toKernel(Topics.awaitEvent(
                RightPublished.class, "visitor:" + visitId, published -> published.status() == RightStatus.ENDED));

        for (String time : List.of("09:59:59", "10:00:00", "11:59:59", "12:00:00", "14:00:00")) {
            Instant at = Instant.parse("2026-11-25T" + time + "Z");
            clock.set(at);
            assertThat(Visitor.visit(rita, visitId).<Boolean>path("coversNow"))
                    .as(time)
                    .isEqualTo(right.stateAt(at, Vrm.of(mark)).covers());
        }
    }

    private static Resident with(int units, String zone) {
        Resident resident = Resident.in(zone);
        Visitor.buy(resident, units / 10);
        return resident;
    }

    private static void assertRefused(Resident resident, Response answer, String code, int unitsLeft) {
        assertThat(answer.statusCode() + " " + answer.<String>path("code")).isEqualTo("409 " + code);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(Visitor.unitsLeft(resident)).isEqualTo(unitsLeft);
    }
}
