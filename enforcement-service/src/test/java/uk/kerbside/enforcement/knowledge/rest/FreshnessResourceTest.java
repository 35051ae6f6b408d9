package uk.kerbside.enforcement.knowledge.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Neighbours;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-11")
class FreshnessResourceTest {
    private static final Map<String, String> NOTHING = Map.of("kind", "NOTHING");

    @Inject
    MovableClock clock;

    @Inject
    CurrentKnowledge knowledge;

    private final Handheld eddie = Handheld.of("eddie");
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @AfterEach
    void everybody_speaks_again() {
        Neighbours.speakAgain();
    }

    @Test
    void every_source_says_how_old_it_is() {
        freshness(Roles.ENFORCEMENT_OFFICER)
                .statusCode(200)
                .body("sources.source", hasItem("permits"))
                .body("sources.source", hasItem("visitor"))
                .body("sources.find { it.source == 'permits' }.age", startsWith("PT"))
                .body("sources.find { it.source == 'permits' }.stale", equalTo(false))
                .body("sources.find { it.source == 'permits' }.unreadable", equalTo(0));
    }

    @Test
    void others_are_turned_away() {
        given().get("/v1/freshness").then().statusCode(401);
        freshness(Roles.CUSTOMER).statusCode(403);
    }

    @Test
    @Tag("case")
    void while_a_source_is_silent_nothing_known_is_no_plain_no() {
        ARight.of(vrm).publish();
        eddie.await("COVERED", vrm);

        fallSilentFor(Duration.ofSeconds(11), "visitor");

        eddie.check(vrm)
                .body("outcome", equalTo("COVERED"))
                .body("advice", equalTo("NONE"))
                .body("overlays", hasItem("DATA_TOO_OLD"))
                .body("dataAge.find { it.source == 'visitor' }.stale", equalTo(true))
                .body("dataAge.find { it.source == 'permits' }.stale", equalTo(false));
        eddie.ask(Handheld.question(Council.freshMark(), "displayed", NOTHING))
                .statusCode(200)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("advice", equalTo("REFER"))
                .body("overlays", hasItem("DATA_TOO_OLD"));

        Neighbours.speakAgain();
        awaitStale("visitor", false);
        eddie.ask(Handheld.question(Council.freshMark(), "displayed", NOTHING)).body("advice", equalTo("CODE"));
    }

    private void fallSilentFor(Duration time, String source) {
        Neighbours.fallSilent(source);
        clock.advance(time);
        awaitStale(source, true);
        awaitStale("permits", false);
    }

    private void awaitStale(String source, boolean stale) {
        Awaitility.await().until(() -> knowledge.ages().stream()
                .anyMatch(age -> age.source().equals(source) && age.stale() == stale));
    }

    private static ValidatableResponse freshness(String role) {
        return given().auth()
                .oauth2(Tokens.of("somebody", role))
                .get("/v1/freshness")
                .then();
    }
}
