package uk.kerbside.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = HelplineKey.class, scope = TestResourceScope.GLOBAL)
class WalkingPathTest {
    @Inject
    MovableClock clock;

    @Test
    @Tag("V-1")
    @Tag("V-3")
    void a_resident_buys_a_book_receives_a_visitor_whom_officers_see_and_ends_the_visit_early() {
        clock.set("2026-11-24T10:00:00Z");
        Resident rita = Resident.in(Council.ALWAYS);
        String mark = Visitor.newMark();
        Visitor.buy(rita, 1);

        Response started =
                Visitor.start(rita, mark, 2).then().statusCode(201).extract().response();

        String visitId = started.path("visitId");
        RightPublished right = Topics.awaitEvent(RightPublished.class, "visitor:" + visitId);
        assertThat(started.<Boolean>path("visibleToOfficers")).isFalse();
        assertThat(started.<String>path("until")).isEqualTo("2026-11-24T18:00:00Z");
        assertThat(started.<String>path("rightId")).isEqualTo("visitor:" + visitId);
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(8);

        Visitor.applied(right.rightId(), right.revision());
        Response seen =
                await().until(() -> Visitor.visit(rita, visitId), answer -> answer.<Boolean>path("visibleToOfficers"));
        clock.set("2026-11-24T11:00:00Z");
        Response ended =
                Visitor.end(rita, seen).then().statusCode(200).extract().response();

        assertThat(ended.<String>path("status")).isEqualTo("ENDED");
        assertThat(ended.<Integer>path("unitsReturned")).isEqualTo(1);
        assertThat(ended.<String>path("until")).isEqualTo("2026-11-24T11:00:00Z");
        assertThat(ended.<Boolean>path("visibleToOfficers")).isFalse();
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(9);
        RightPublished over = Topics.awaitEvent(
                RightPublished.class, right.rightId(), published -> published.status() == RightStatus.ENDED);
        Visitor.applied(over.rightId(), over.revision());
        await().until(() -> Visitor.visit(rita, visitId).<Boolean>path("visibleToOfficers"));
    }
}
