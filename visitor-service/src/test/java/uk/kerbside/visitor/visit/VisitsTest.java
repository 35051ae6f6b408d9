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
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
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
        Resident rita = Resident.with(10, Council.WORKDAYS);

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
        Resident rita = Resident.with(10, Council.WORKDAYS);

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
        Resident rita = Resident.with(10, Council.WORKDAYS);

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
        Resident rita = Resident.with(10, Council.ALWAYS);

        Response booked = Visitor.start(rita, mark, 1, "2026-11-25T10:00:00.999999999Z");

        assertThat(booked.<String>path("from")).isEqualTo("2026-11-25T10:00:00.999999Z");
        assertThat(Visitor.visit(rita, booked.path("visitId")).asString()).isEqualTo(booked.asString());
    }

    @Test
    void a_start_a_few_seconds_ago_means_now_and_an_earlier_one_is_refused() {
        Resident rita = Resident.with(10, Council.ALWAYS);

        assertThat(Visitor.start(rita, mark, 1, "2026-11-24T09:59:45Z").<String>path("from"))
                .isEqualTo("2026-11-24T10:00:00Z");
        assertRefused(rita, Visitor.start(rita, Visitor.newMark(), 1, "2026-11-24T09:59:00Z"), "START_IN_THE_PAST", 9);
        assertRefused(
                rita, Visitor.start(rita, Visitor.newMark(), 1, "2027-01-24T09:59:00Z"), "START_TOO_FAR_AHEAD", 9);
    }

    @Test
    void when_nothing_is_controlled_any_more_nothing_is_spent() {
        Resident rita = Resident.with(10, Council.WORKDAYS);
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
        Resident rita = Resident.with(10, Council.ALWAYS);
        clock.set("2026-11-24T23:30:00Z");

        Response started = Visitor.start(rita, mark, 2);

        assertThat(started.<String>path("until")).isEqualTo("2026-11-25T00:00:00Z");
        assertThat(started.<Integer>path("units")).isEqualTo(1);
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(9);
    }

    @Test
    void in_a_zone_with_two_windows_a_unit_bridges_the_gap() {
        Resident rita = Resident.with(10, Council.TWICE_A_DAY);
        clock.set("2026-11-24T09:00:00Z");

        Response started = Visitor.start(rita, mark, 1);

        assertThat(started.<String>path("until")).isEqualTo("2026-11-24T16:00:00Z");
        assertThat(started.<Boolean>path("coversNow")).isTrue();
    }

    @Test
    void where_shared_bays_have_longer_hours_the_visitor_is_covered_through_them() {
        Resident rita = Resident.with(10, Council.BY_BAY);

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
        Resident rita = Resident.with(10, Council.ALWAYS);
        clock.set("2028-11-23T10:00:00Z");

        assertRefused(rita, Visitor.start(rita, mark, 1, "2028-11-25T00:00:00Z"), "NO_CREDIT", 10);
        Visitor.start(rita, mark, 1, "2028-11-24T23:00:00Z").then().statusCode(201);
    }

    static void assertRefused(Resident resident, Response answer, String code, int unitsLeft) {
        assertThat(answer.statusCode() + " " + answer.<String>path("code")).isEqualTo("409 " + code);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(Visitor.unitsLeft(resident)).isEqualTo(unitsLeft);
    }
}
