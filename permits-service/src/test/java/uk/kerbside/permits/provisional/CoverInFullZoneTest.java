package uk.kerbside.permits.provisional;

import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Covering.ask;
import static uk.kerbside.permits.support.Covering.cover;
import static uk.kerbside.permits.support.Covering.covered;
import static uk.kerbside.permits.support.Covering.handIn;
import static uk.kerbside.permits.support.Covering.justMovedIn;
import static uk.kerbside.permits.support.Waiting.step;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.application.CloseUnanswered;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.waiting.OfferPlaces;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Cover before proof in a zone that has so many permits: who waits, and whose place is held how long. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-18")
@Tag("P-10")
class CoverInFullZoneTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = Instant.parse("2026-12-24T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-30T12:00:00Z");

    private final String zone =
            "ZW-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Inject
    MovableClock clock;

    @Inject
    OfferPlaces offerPlaces;

    @Inject
    CloseUnanswered closeUnanswered;

    private Person holder;
    private Submitted held;

    @BeforeEach
    void a_zone_is_full() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        SampleCouncil.takePlaces("""
                code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,term_time_only,boundary_wkt
                %s,ZONE,A zone,Mon-Sun 00:00-24:00,RESIDENT|PERMIT|SHARED,,TMO 2013 No. 7,2019-04-01,N,"POLYGON((0.1 51.5, 0.2 51.5, 0.2 51.6, 0.1 51.6, 0.1 51.5))"
                """.formatted(zone));
        limit(1);
        holder = Person.residentOf(zone).published();
        held = apply(holder, wish("RESIDENT", holder, "P12M"), "AWAITING_PAYMENT");
    }

    @Test
    void covered_are_those_who_were_offered_a_place_and_have_paid_and_what_they_owe_stays_owed() {
        Person rita = Person.residentOf(zone).withoutProof().published();
        Map<String, Object> wish = wish("RESIDENT", rita);
        wish.put("joinWaitingList", true);
        String id = Applying.draft(rita, wish).statusCode(201).extract().path("applicationId");
        ask(rita, id, justMovedIn()).then().statusCode(201);
        application(rita, id).body("status", equalTo("ON_WAITING_LIST"));
        cover(rita, id).body("status", equalTo("ASKED"));

        clock.set(LATER);
        limit(2);
        offerPlaces.offer();
        step(rita, id, "offer-acceptance").then().statusCode(200).body("status", equalTo("AWAITING_PAYMENT"));

        ExtractableResponse<Response> granted = application(rita, id).extract();
        Submitted submitted =
                new Submitted(id, Optional.of(granted.path("permitNumber")), Optional.of(granted.path("chargeId")), "");
        Applying.pay(submitted, LATER);
        Awaitility.await().untilAsserted(() -> application(rita, id).body("status", equalTo("MORE_EVIDENCE_ASKED")));
        cover(rita, id).body("status", equalTo("RUNNING")).body("lastValidDay", equalTo("2026-12-29"));
        permit(rita, submitted.number()).body("provisional", equalTo(true)).body("status", equalTo("ACTIVE"));
    }

    @Test
    void what_is_never_proved_frees_its_place() {
        limit(2);
        covered(Person.residentOf(zone).withoutProof().published(), NOON);
        limit(2).body("held", equalTo(2));

        clock.set(END.minusSeconds(1));
        closeUnanswered.close();
        limit(2).body("held", equalTo(2));
        clock.set(END);
        closeUnanswered.close();

        limit(2).body("held", equalTo(1));
    }

    @Test
    void what_is_proved_keeps_its_place_as_long_as_what_was_proved_before() {
        Applying.pay(held, NOON);
        Awaitility.await().untilAsserted(() -> permit(holder, held.number()).body("status", equalTo("ACTIVE")));
        limit(2);
        Person rita = Person.residentOf(zone).withoutProof().published();
        Submitted covered = covered(rita, NOON);
        clock.set(END.minusSeconds(3600));
        handIn(rita, covered.applicationId());
        clock.set(END.plusSeconds(3600));
        limit(2).body("held", equalTo(2));
        Reviewing.decide("olga", rita, covered.applicationId(), "approval", Map.of())
                .then()
                .statusCode(200);

        // Both end with 23 November 2027; their places are kept for 28 days.
        clock.set("2027-12-21T23:59:59Z");
        limit(2).body("held", equalTo(2));
        clock.set("2027-12-22T00:00:00Z");
        limit(2).body("held", equalTo(0));
    }

    private ValidatableResponse limit(int most) {
        return Reviewing.supervisor("sue")
                .contentType(ContentType.JSON)
                .body(Map.of("permitType", "RESIDENT", "place", zone, "most", most))
                .post("/v1/place-limits")
                .then()
                .statusCode(200);
    }
}
