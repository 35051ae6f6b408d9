package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

/** How many visits, and whose, may run at the same time. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-3")
class VisitsAtOnceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject
    MovableClock clock;

    private final String mark = Visitor.newMark();

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set(NOW);
    }

    @Test
    @Tag("V-5")
    void no_more_than_three_visits_at_once() {
        Resident rita = Resident.with(20, Council.ALWAYS);
        for (int n = 0; n < 3; n++) {
            Visitor.start(rita, Visitor.newMark(), 1).then().statusCode(201);
        }

        VisitsTest.assertRefused(rita, Visitor.start(rita, mark, 1), "TOO_MANY_VISITS", 17);
        // The first three end at 14:00: from then on there is room again.
        Visitor.start(rita, mark, 1, "2026-11-24T14:00:00Z").then().statusCode(201);
    }

    @Test
    @Tag("V-5")
    void visits_after_each_other_are_not_at_once() {
        Resident rita = Resident.with(20, Council.ALWAYS);
        Visitor.start(rita, Visitor.newMark(), 1, "2026-11-25T00:00:00Z").then().statusCode(201);
        Visitor.start(rita, Visitor.newMark(), 1, "2026-11-25T04:00:00Z").then().statusCode(201);
        Visitor.start(rita, Visitor.newMark(), 1, "2026-11-25T08:00:00Z").then().statusCode(201);

        Response throughout = Visitor.start(rita, mark, 3, "2026-11-25T00:00:00Z");

        assertThat(throughout.statusCode()).isEqualTo(201);
    }

    @Test
    void a_mark_visits_once_at_a_time_and_again_afterwards() {
        Resident rita = Resident.with(10, Council.ALWAYS);
        Resident neighbour = Resident.with(10, Council.ALWAYS);
        Response visit = Visitor.start(rita, mark, 1);

        VisitsTest.assertRefused(rita, Visitor.start(rita, mark, 1), "MARK_ALREADY_VISITING", 9);
        VisitsTest.assertRefused(neighbour, Visitor.start(neighbour, mark, 1), "MARK_ALREADY_VISITING", 10);
        Visitor.end(rita, visit).then().statusCode(200);
        Visitor.start(neighbour, mark, 1).then().statusCode(201);
    }

    @Test
    @Tag("case")
    void a_driver_whose_mark_was_typed_with_a_letter_for_a_digit_is_asked_about_it_at_once() {
        Resident rita = Resident.with(10, Council.ALWAYS);

        Response started = Visitor.start(rita, "LGO9RVK", 1);

        assertThat(started.<String>path("vrm")).isEqualTo("LGO9RVK");
        assertThat(started.<String>path("didYouMean")).isEqualTo("LG09RVK");
        Visitor.end(rita, started).then().statusCode(200);
    }
}
