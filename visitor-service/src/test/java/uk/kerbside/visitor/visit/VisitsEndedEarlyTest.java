package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.events.visits.VisitCancelled;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

/** A visit that its household ends or calls off, and the units that come back. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-3")
class VisitsEndedEarlyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject
    MovableClock clock;

    private final String mark = Visitor.newMark();

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set(NOW);
    }

    @Test
    void ended_early_units_nobody_began_come_back() {
        Resident rita = Resident.with(10, Council.ALWAYS);
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
        Resident rita = Resident.with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 3);
        clock.set("2026-11-24T14:00:00.000001Z");

        assertThat(Visitor.end(rita, visit).<Integer>path("unitsReturned")).isEqualTo(1);
    }

    @Test
    void called_off_before_the_start_all_units_come_back() {
        Resident rita = Resident.with(10, Council.ALWAYS);
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
        Resident rita = Resident.with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 3);
        Response ended = Visitor.end(rita, visit);

        Response again = Visitor.end(rita, ended);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("code")).isEqualTo("VISIT_OVER");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
    }

    @Test
    void a_visit_whose_time_is_over_cannot_be_ended_early() {
        Resident rita = Resident.with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 1);
        clock.set("2026-11-24T14:00:00Z");

        assertThat(Visitor.end(rita, visit).<String>path("code")).isEqualTo("VISIT_OVER");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(9);
    }

    @Test
    void somebody_who_moved_away_can_still_end_their_visit_and_the_units_go_where_they_came_from() {
        Resident rita = Resident.with(10, Council.ALWAYS);
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
        Resident rita = Resident.with(10, Council.ALWAYS);
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
    @Tag("case")
    void a_customers_page_never_says_covered_when_an_officer_is_told_otherwise() {
        Resident rita = Resident.with(10, Council.ALWAYS);
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
}
