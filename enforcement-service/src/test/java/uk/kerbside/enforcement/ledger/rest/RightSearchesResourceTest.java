package uk.kerbside.enforcement.ledger.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-5")
class RightSearchesResourceTest {
    @Inject
    MovableClock clock;

    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void what_was_good_then_is_told_as_it_was_known_then_and_as_it_is_known_now() {
        Instant then = now();
        ARight right = ARight.of(vrm);
        Instant known = publish(right.revision(1, 1));
        // Surrendered since before the time asked about, but heard of only now.
        publish(right.revision(1, 2).ended(then.minusSeconds(60), EndedBy.SURRENDERED));

        search(then, known)
                .statusCode(200)
                .body("items.rightId", contains(right.id()))
                .body("items[0].revision", equalTo("1.1"))
                .body("items[0].standing", equalTo("LIVE"))
                .body("items[0].match", equalTo("EXACT"))
                .body("items[0].knownUntil", not(nullValue()));
        search(then, now())
                .statusCode(200)
                .body("items[0].revision", equalTo("1.2"))
                .body("items[0].standing", equalTo("ENDED"))
                .body("items[0].knownUntil", nullValue());
        search(then, known.minus(1, ChronoUnit.DAYS)).statusCode(200).body("items", empty());
    }

    /** A suspension that was lifted: what covered nobody then is not made good by asking today. */
    @Test
    void a_time_at_which_a_right_was_on_hold_is_told_so_also_once_that_was_lifted() {
        ARight right = ARight.of(vrm);
        Instant from = now().minusSeconds(600);
        Instant until = from.plusSeconds(300);
        publish(right.revision(1, 1));
        Instant meanwhile = publish(right.revision(1, 2)
                .status(RightStatus.ON_HOLD)
                .holds(new RightPublished.Hold(from, Optional.empty())));
        publish(right.revision(1, 3)
                .status(RightStatus.GRANTED)
                .holds(new RightPublished.Hold(from, Optional.of(until))));

        for (Instant known : List.of(meanwhile, now())) {
            search(from.minusSeconds(1), known).body("items[0].standing", equalTo("LIVE"));
            search(from, known).body("items[0].standing", equalTo("ON_HOLD"));
        }
        search(until, meanwhile).body("items[0].standing", equalTo("ON_HOLD"));
        search(until, now()).body("items[0].standing", equalTo("LIVE"));
    }

    @Test
    void a_mark_a_right_has_no_longer_still_finds_it() {
        ARight right = ARight.of(vrm);
        Instant known = publish(right.revision(1, 1));
        publish(right.revision(1, 2).vrm(Council.freshMark()));

        search(now(), known).statusCode(200).body("items.rightId", contains(right.id()));
        search(now(), now()).statusCode(200).body("items", empty());
    }

    @Test
    void a_right_that_was_forgotten_is_found_no_more() {
        ARight right = ARight.of(vrm);
        Instant known = publish(right.revision(1, 1));
        Council.forget(right.id());

        Awaitility.await()
                .until(() -> search(now(), known).extract().path("items.size()").equals(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🚗", "ABCDEFGH12345"})
    void a_mark_that_is_none_is_refused(String typed) {
        Map<String, Object> body = new HashMap<>(body(now(), now()));
        body.put("vrm", typed);

        ask(body, Tokens.of("auditor", Roles.AUDITOR)).statusCode(400);
    }

    @Test
    void nobody_knows_what_will_be_known() {
        search(now(), now().plusSeconds(3_600)).statusCode(400).body("errors[0].pointer", equalTo("/knownAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    void those_who_look_back_may_ask(String role) {
        ask(body(now(), now()), Tokens.of("somebody", role)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ENFORCEMENT_OFFICER, Roles.CUSTOMER, Roles.PARKING_OPERATOR})
    void others_may_not(String role) {
        ask(body(now(), now()), Tokens.of("somebody", role)).statusCode(403);
    }

    /** Publishes it and waits until it is known; returns a time at which it was. */
    private Instant publish(ARight right) {
        right.publish();
        Revision revision = right.published().revision();
        Topics.awaitEvent(RightRevisionApplied.class, right.id(), applied -> applied.applied()
                .equals(revision));
        return now();
    }

    private Instant now() {
        return clock.instant();
    }

    private ValidatableResponse search(Instant at, Instant knownAt) {
        return ask(body(at, knownAt), Tokens.of("auditor", Roles.AUDITOR));
    }

    private Map<String, Object> body(Instant at, Instant knownAt) {
        return Map.of("vrm", vrm, "at", at.toString(), "knownAt", knownAt.toString());
    }

    private static ValidatableResponse ask(Map<String, Object> body, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/right-searches")
                .then();
    }
}
