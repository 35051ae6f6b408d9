package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.visits.VisitCancelled;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-3")
class VisitsEndByThemselvesTest {
    @Inject
    MovableClock clock;

    @Inject
    EndVisitsWhoseTimeIsOver endVisits;

    @Test
    void with_the_controlled_hours_a_visit_is_over_and_soon_told_so_without_anybody_asking() {
        clock.set("2026-11-24T10:00:00Z");
        Resident rita = Resident.in(Council.WORKDAYS);
        Visitor.buy(rita, 1);
        Response visit = Visitor.start(rita, "AB12CDX", 9);
        String visitId = visit.path("visitId");
        clock.set("2026-11-24T18:30:00Z");
        assertThat(Visitor.visit(rita, visitId).<Boolean>path("coversNow")).isFalse();

        VisitEnded told = Topics.awaitEvent(VisitEnded.class, visitId);

        assertThat(told)
                .isEqualTo(new VisitEnded(
                        told.revision(),
                        visitId,
                        rita.accountId(),
                        "AB12CDX",
                        Instant.parse("2026-11-24T18:30:00Z"),
                        0,
                        VisitEndedBy.TIME));
        Response over = Visitor.visit(rita, visitId);
        assertThat(over.<String>path("status")).isEqualTo("ENDED");
        assertThat(over.<String>path("endedBy")).isEqualTo("TIME");
        assertThat(over.<Integer>path("unitsReturned")).isZero();
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(7);
        // Officers have known its end from the beginning.
        assertThat(Topics.events(RightPublished.class, "visitor:" + visitId)).hasSize(1);
    }

    @Test
    void a_visit_is_not_over_an_instant_too_early_and_its_end_is_told_once() {
        clock.set("2026-11-24T10:00:00Z");
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        String visitId = Visitor.start(rita, Visitor.newMark(), 1).path("visitId");

        clock.set("2026-11-24T13:59:59.999999Z");
        endVisits.end();
        assertThat(Visitor.visit(rita, visitId).<String>path("status")).isEqualTo("BOOKED");

        clock.set("2026-11-25T09:00:00Z");
        endVisits.end();
        endVisits.end();
        assertThat(Visitor.visit(rita, visitId).<String>path("endedAt")).isEqualTo("2026-11-24T14:00:00Z");
        Topics.awaitEvent(VisitEnded.class, visitId);
        assertThat(Topics.events(VisitEnded.class, visitId)).hasSize(1);
    }

    @Test
    void a_visit_that_was_called_off_does_not_end_once_more() {
        clock.set("2026-11-24T10:00:00Z");
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        Response visit = Visitor.start(rita, Visitor.newMark(), 1, "2026-11-24T12:00:00Z");
        Visitor.end(rita, visit).then().statusCode(200);

        clock.set("2026-11-25T09:00:00Z");
        endVisits.end();

        String visitId = visit.path("visitId");
        assertThat(Visitor.visit(rita, visitId).<String>path("status")).isEqualTo("CANCELLED");
        Topics.awaitEvent(VisitCancelled.class, visitId);
        assertThat(Topics.events(VisitEnded.class, visitId)).isEmpty();
    }

    @Test
    void a_mark_may_come_again_in_the_instant_in_which_its_visit_is_over() {
        clock.set("2026-11-24T10:00:00Z");
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        String mark = Visitor.newMark();
        Visitor.start(rita, mark, 1).then().statusCode(201);

        clock.set("2026-11-24T14:00:00Z");

        Visitor.start(rita, mark, 1).then().statusCode(201);
    }
}
