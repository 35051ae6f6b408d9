package uk.kerbside.visitor.visit;

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
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("X-5")
class RepublishVisitsTest {
    @Inject
    MovableClock clock;

    @Test
    void every_right_is_published_again_as_it_stands_and_counts_as_seen_only_when_confirmed_anew() {
        clock.set("2026-11-24T10:00:00Z");
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        Response running = Visitor.start(rita, Visitor.newMark(), 1);
        Response over = Visitor.start(rita, Visitor.newMark(), 1);
        Visitor.end(rita, over).then().statusCode(200);
        String rightId = running.path("rightId");
        RightPublished before = Topics.awaitEvent(RightPublished.class, rightId);
        Visitor.applied(rightId, before.revision());
        await().until(() -> Visitor.visit(rita, running.path("visitId")).<Boolean>path("visibleToOfficers"));

        Response answer = Visitor.as(Tokens.of("admin", Roles.ADMINISTRATOR)).post("/v1/operations/republications");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap("appended").keySet()).hasToString("[kerbside.rights.v1]");
        RightPublished again = Topics.awaitEvent(
                RightPublished.class, rightId, right -> right.revision().compareTo(before.revision()) > 0);
        assertThat(again).usingRecursiveComparison().ignoringFields("revision").isEqualTo(before);
        RightPublished endedAgain = Topics.awaitEvent(
                RightPublished.class,
                over.path("rightId"),
                right -> right.revision().n() == 3);
        assertThat(endedAgain.status()).isEqualTo(RightStatus.ENDED);
        Response read = Visitor.visit(rita, running.path("visitId"));
        assertThat(read.<Boolean>path("visibleToOfficers")).isFalse();
        assertThat(read.header("ETag")).isEqualTo(etag(again.revision()));
        assertThat(Topics.events(VisitBooked.class, running.path("visitId"))).hasSize(1);

        Visitor.applied(rightId, before.revision());
        Visitor.applied(rightId, again.revision());
        await().until(() -> Visitor.visit(rita, running.path("visitId")).<Boolean>path("visibleToOfficers"));
    }

    @Test
    void only_administrators_have_it_done() {
        Response refused = Visitor.as(Tokens.customer("rita")).post("/v1/operations/republications");

        assertThat(refused.statusCode() + " " + refused.<String>path("code")).isEqualTo("403 FORBIDDEN");
    }

    private static String etag(Revision revision) {
        return "\"" + revision.epoch() + "." + revision.n() + "\"";
    }
}
