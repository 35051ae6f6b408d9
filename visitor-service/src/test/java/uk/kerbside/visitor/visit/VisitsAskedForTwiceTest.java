package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

/** What a repeated request about visits is answered with, and how they are listed. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-3")
class VisitsAskedForTwiceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject
    MovableClock clock;

    private final String mark = Visitor.newMark();

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set(NOW);
    }

    @Test
    @Tag("X-3")
    void the_same_start_and_the_same_end_sent_twice_are_one() {
        Resident rita = Resident.with(10, Council.ALWAYS);
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
        Resident rita = Resident.with(10, Council.ALWAYS);
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
}
