package uk.kerbside.permits.dispensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.DispensationAffectedHolder;
import uk.kerbside.events.permits.DispensationChange;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Living;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** What a dispensation means for the bays: the exception to a suspension, and those who are told that theirs are taken. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-15")
class TakenBaysTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    private final String zone = "DZ-" + Person.newMark();
    private Person rita;

    @BeforeEach
    void a_zone_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON.toString());
        Dispensing.takeZone(zone, "Mon-Sat 08:00-18:30");
        rita = Person.newcomer().published();
    }

    @Test
    void one_made_the_exception_to_a_suspension_is_named_in_it() {
        Response suspension = suspend(zone);
        Response elsewhere = suspend("RO5");
        Response made = asked(Map.of());
        assertProblem(
                Dispensing.grant(made, Map.of("suspension", elsewhere.path("reference"))), 409, "SUSPENSION_ELSEWHERE");

        Dispensing.grant(made, Map.of("suspension", suspension.path("reference")))
                .then()
                .statusCode(200)
                .body("suspension", equalTo(suspension.<String>path("reference")));

        PlacePublished place = Topics.awaitEvent(PlacePublished.class, zone, told -> told.suspensions()
                .filter(all -> all.getFirst().dispensations().isPresent())
                .isPresent());
        assertThat(place.suspensions().orElseThrow().getFirst().dispensations().orElseThrow())
                .containsExactly(made.<String>path("reference"));
        Dispensing.officer("olga")
                .header("If-Match", elsewhere.header("ETag"))
                .body("{}")
                .post("/v1/bay-suspensions/" + elsewhere.path("reference") + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void those_whose_bays_it_takes_are_told_once_and_again_when_it_is_given_back() {
        Person inside = Person.residentOf(zone).published();
        String permit = Living.paidFor(inside, Applying.wish("RESIDENT", inside, "P12M"), 7000, NOON)
                .reference();
        Response made = Dispensing.grant(asked(Map.of()), Map.of("takesBays", true));

        DispensationAffectedHolder told = Topics.awaitEvent(DispensationAffectedHolder.class, inside.accountId());

        assertThat(told.change()).isEqualTo(DispensationChange.ANNOUNCED);
        assertThat(told.permitNumbers()).containsExactly(permit);
        Response now = Dispensing.officer("olga").get("/v1/dispensations/" + made.path("reference"));
        Dispensing.withdraw(rita, now).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(Topics.events(DispensationAffectedHolder.class, inside.accountId()))
                        .extracting(DispensationAffectedHolder::change)
                        .containsExactly(DispensationChange.ANNOUNCED, DispensationChange.WITHDRAWN));
    }

    @Test
    void an_officer_is_told_whose_letter_comes_after_their_bays_are_taken() {
        Person inside = Person.residentOf(zone).publishedAsReachedByLetter();
        Living.paidFor(inside, Applying.wish("RESIDENT", inside, "P12M"), 7000, NOON);
        Response soon = asked(Map.of("startsAt", "2026-11-27T08:00:00Z"));
        Response later = asked(Map.of());

        Dispensing.grant(soon, Map.of("takesBays", true)).then().statusCode(200);
        Dispensing.grant(later, Map.of("takesBays", true)).then().statusCode(200);

        late(soon)
                .body("items.accountId", contains(inside.accountId()))
                .body("items[0].arrivesOn", equalTo("2026-11-30"));
        late(later).body("items", empty());
        late(asked(Map.of("startsAt", "2026-11-27T08:00:00Z"))).body("items", empty());
        clock.set(Dispensing.EVENING);
        late(soon).body("items", empty());
    }

    @Test
    void whoever_takes_the_bays_is_not_told_and_misses_no_letter() {
        Person inside = Person.residentOf(zone).publishedAsReachedByLetter();
        Person asks = Person.residentOf(zone).publishedAsReachedByLetter();
        for (Person each : List.of(inside, asks)) {
            Living.paidFor(each, Applying.wish("RESIDENT", each, "P12M"), 7000, NOON);
        }
        Response made = Dispensing.asked(asks, zone, Map.of("startsAt", "2026-11-27T08:00:00Z"));

        Dispensing.grant(made, Map.of("takesBays", true)).then().statusCode(200);

        late(made).body("items.accountId", contains(inside.accountId()));
        Topics.awaitEvent(DispensationAffectedHolder.class, inside.accountId());
        assertThat(Topics.events(DispensationAffectedHolder.class, asks.accountId()))
                .isEmpty();
    }

    private static ValidatableResponse late(Response made) {
        return Dispensing.officer("olga")
                .get("/v1/dispensations/" + made.path("reference") + "/late-letters")
                .then()
                .statusCode(200);
    }

    private Response suspend(String place) {
        return Dispensing.officer("olga")
                .body(Map.of(
                        "place",
                        place,
                        "reason",
                        "A funeral",
                        "startsAt",
                        "2028-12-01T08:00:00Z",
                        "endsAt",
                        "2028-12-02T08:00:00Z",
                        "tellHolders",
                        false))
                .post("/v1/bay-suspensions");
    }

    private Response asked(Map<String, ?> further) {
        return Dispensing.asked(rita, zone, further);
    }
}
