package uk.kerbside.permits.dispensation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.DispensationDecided;
import uk.kerbside.events.permits.DispensationEnded;
import uk.kerbside.events.permits.DispensationEndedBy;
import uk.kerbside.events.permits.DispensationOutcome;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.ReadAuditSearch;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** Leave to wait where no permit allows it: asked for, decided, told to officers as a right, and ended. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-15")
class DispensationsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Map<String, Object> AT_NUMBER_8 = Map.of(
            "street",
            "Como Road",
            "fromHouse",
            4,
            "toHouse",
            10,
            "point",
            Map.of("latitude", 51.55, "longitude", 0.15));

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
    void what_is_granted_is_a_right_of_its_vehicles_at_the_location_that_was_stated() {
        Response made = asked(Map.of("location", AT_NUMBER_8));
        made.then()
                .body("status", equalTo("REQUESTED"))
                .body("location", equalTo("Como Road, outside 4 to 10"))
                .body("mostVehicles", equalTo(1));
        String reference = made.path("reference");

        Dispensing.grant(made, Map.of("words", "Keep number 8 clear."))
                .then()
                .statusCode(200)
                .body("status", equalTo("GRANTED"));

        RightPublished right = Topics.awaitEvent(RightPublished.class, "permits:" + reference);
        assertThat(right.source()).isEqualTo(RightSource.DISPENSATION);
        assertThat(right.status()).isEqualTo(RightStatus.GRANTED);
        assertThat(right.reference()).isEqualTo(reference);
        assertThat(right.places().codes()).containsExactly("SL-" + reference);
        assertThat(right.bayClasses()).containsExactly(BayClass.RESIDENT);
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactly(rita.vrm());
        assertThat(right.from()).isEqualTo(Instant.parse(Dispensing.MORNING));
        assertThat(right.until()).contains(Instant.parse(Dispensing.EVENING));
        PlacePublished location = Topics.awaitEvent(PlacePublished.class, "SL-" + reference);
        assertThat(location.hours()).contains("Mon-Sat 08:00-18:30");
        assertThat(location.bayClasses()).containsExactly(BayClass.RESIDENT, BayClass.SHARED);
        assertThat(location.boundaryWkt().orElseThrow()).startsWith("POLYGON((0.1503");
        DispensationDecided decided = Topics.awaitEvent(DispensationDecided.class, reference);
        assertThat(decided.outcome()).isEqualTo(DispensationOutcome.GRANTED);
        assertThat(decided.words()).contains("Keep number 8 clear.");
        assertProblem(Dispensing.grant(made, Map.of()), 412, "STALE");
    }

    @Test
    void a_location_has_the_hours_of_its_zone_when_those_change() {
        String reference = asked(Map.of("location", AT_NUMBER_8)).path("reference");

        Dispensing.takeZone(zone, "Mon-Sun 00:00-24:00");

        assertThat(Topics.awaitEvent(PlacePublished.class, "SL-" + reference, told -> told.hours()
                        .equals(Optional.of("Mon-Sun 00:00-24:00"))))
                .isNotNull();
    }

    @Test
    void its_holder_says_which_vehicles_it_is_for_as_often_as_they_like() {
        Response made = Dispensing.grant(asked(Map.of("mostVehicles", 2)), Map.of());
        clock.set("2026-12-01T12:00:00Z");
        assertProblem(Dispensing.vehicles(rita, made, "AB12CDE", "AB12CDF", "AB12CDG"), 409, "TOO_MANY_MARKS");
        assertProblem(Dispensing.vehicles(Person.newcomer().published(), made, "AB12CDE"), 404, "NOT_FOUND");

        Response changed = Dispensing.vehicles(rita, made, "AB12 CDE", "AB12 CDF");

        changed.then().statusCode(200).body("vrms", contains("AB12CDE", "AB12CDF"));
        RightPublished right = Topics.awaitEvent(
                RightPublished.class,
                "permits:" + made.path("reference"),
                told -> told.marks().size() == 3);
        assertThat(standing(right, rita.vrm(), "2026-12-01T11:59:59Z")).isInstanceOf(Standing.Live.class);
        assertThat(standing(right, rita.vrm(), "2026-12-01T12:00:00Z")).isInstanceOf(Standing.Ended.class);
        assertThat(standing(right, "AB12CDE", "2026-12-01T12:00:00Z")).isInstanceOf(Standing.Live.class);
        clock.set(Dispensing.EVENING);
        assertProblem(Dispensing.vehicles(rita, changed, "AB12CDE"), 409, "DISPENSATION_OVER");
    }

    @Test
    void revoked_it_covers_nobody_any_more() {
        Response made = Dispensing.grant(asked(Map.of()), Map.of());
        clock.set("2026-12-01T12:00:00Z");

        Response revoked = Dispensing.revoke(made);

        revoked.then().statusCode(200).body("status", equalTo("REVOKED"));
        RightPublished right =
                Topics.awaitEvent(RightPublished.class, "permits:" + made.path("reference"), told -> told.ended()
                        .isPresent());
        assertThat(right.ended())
                .contains(new RightPublished.Ended(Instant.parse("2026-12-01T12:00:00Z"), EndedBy.REVOKED));
        DispensationEnded told = Topics.awaitEvent(DispensationEnded.class, made.path("reference"));
        assertThat(told.endedBy()).isEqualTo(DispensationEndedBy.REVOKED);
        assertThat(told.words()).contains("The street is needed.");
        assertProblem(Dispensing.vehicles(rita, revoked, "AB12CDE"), 409, "DISPENSATION_OVER");
        assertProblem(Dispensing.withdraw(rita, revoked), 409, "DISPENSATION_OVER");
    }

    @Test
    void beyond_the_usual_it_needs_an_order_and_its_reference() {
        Response made = asked(Map.of());

        assertProblem(Dispensing.grant(made, Map.of("restrictions", List.of("DOUBLE_YELLOW"))), 409, "ORDER_NEEDED");
        Dispensing.grant(made, Map.of("restrictions", List.of("DOUBLE_YELLOW"), "orderReference", "TTRO 2026/117"))
                .then()
                .statusCode(200)
                .body("restrictions", contains("DOUBLE_YELLOW"))
                .body("orderReference", equalTo("TTRO 2026/117"));
    }

    @Test
    void nobody_decides_for_their_own_household_or_twice_and_a_refusal_says_why() {
        Response made = asked(Map.of());
        assertProblem(Dispensing.decide(rita.subject(), made, Map.of("outcome", "GRANTED")), 403, "OWN_HOUSEHOLD");
        assertProblem(Dispensing.decide("olga", made, Map.of("outcome", "REFUSED")), 400, "INVALID_VALUE");
        assertProblem(Dispensing.revoke(made), 409, "DISPENSATION_NOT_GRANTED");

        Response refused =
                Dispensing.decide("olga", made, Map.of("outcome", "REFUSED", "words", "The street is too narrow."));

        refused.then().statusCode(200).body("decisionWords", equalTo("The street is too narrow."));
        assertProblem(Dispensing.grant(refused, Map.of()), 409, "DISPENSATION_OVER");
        assertThat(Topics.events(RightPublished.class, "permits:" + made.path("reference")))
                .isEmpty();
    }

    @Test
    void one_nobody_decided_in_time_is_refused_afterwards_and_granted_no_more() {
        Response made = asked(Map.of());
        clock.set(Dispensing.EVENING);
        assertProblem(Dispensing.grant(made, Map.of()), 409, "DISPENSATION_OVER");

        Dispensing.decide("olga", made, Map.of("outcome", "REFUSED", "words", "We did not look at it in time."))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
    }

    @Test
    void officers_find_it_by_its_vehicle_and_that_is_written_down() {
        String reference = asked(Map.of()).path("reference");
        String eddie = "eddie-" + reference;

        Dispensing.search(
                        given().auth().oauth2(Tokens.of(eddie, Roles.ENFORCEMENT_OFFICER)),
                        Map.of("vrm", rita.vrm(), "place", zone, "goodAt", "2026-12-01T12:00:00Z"))
                .then()
                .statusCode(200)
                .body("items.reference", contains(reference));
        Dispensing.search(Dispensing.officer("olga"), Map.of("place", zone, "goodAt", Dispensing.EVENING))
                .then()
                .body("items", empty());
        given().auth()
                .oauth2(Tokens.of(eddie, Roles.ENFORCEMENT_OFFICER))
                .get("/v1/dispensations/" + reference)
                .then()
                .statusCode(200);
        rita.request().get("/v1/dispensations").then().body("items.reference", contains(reference));
        assertProblem(Person.newcomer().published().request().get("/v1/dispensations/" + reference), 404, "NOT_FOUND");
        assertThat(Set.copyOf(ReadAuditSearch.by(eddie).<List<String>>path("items.action")))
                .containsExactlyInAnyOrder("READ_DISPENSATION", "LIST_DISPENSATIONS");
    }

    private static Standing standing(RightPublished right, String vrm, String at) {
        return RightTranslation.toKernel(right).stateAt(Instant.parse(at), Vrm.of(vrm));
    }

    private Response asked(Map<String, ?> further) {
        return Dispensing.asked(rita, zone, further);
    }
}
