package uk.kerbside.permits.announcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PlaceChangeAnnounced;
import uk.kerbside.events.permits.PlaceChangeNews;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Living;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** Holders hear of changes to their place before they bite: once, and again when it comes otherwise or not at all. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-18")
class PlaceAnnouncementsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String LONGER = "Controlled hours: Mon-Sun 08:00-22:00 instead of Mon-Fri 08:30-18:30.";

    @Inject
    MovableClock clock;

    @Inject
    AnnouncePlaceChanges announcePlaceChanges;

    private final String code = "PA-" + Person.newMark();
    private Person rita;
    private String permit;

    @BeforeEach
    void rita_has_a_permit_in_the_zone() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        supervisor()
                .body(zone("2026-01-01", "Mon-Fri 08:30-18:30"))
                .put("/v1/places/" + code)
                .then()
                .statusCode(200);
        rita = Person.residentOf(code).published();
        permit = Living.paidFor(rita, Applying.wish("RESIDENT", rita, "P12M"), 7000, NOON)
                .reference();
    }

    @Test
    void they_are_told_four_weeks_before_and_once() {
        plan("2027-02-01", "Mon-Sun 08:00-22:00");
        shown().body("items.changes[0]", contains(LONGER))
                .body("items[0].announcedFrom", equalTo("2027-01-04"))
                .body("items[0].told", equalTo(0));
        clock.set("2027-01-03T23:59:59Z");
        announcePlaceChanges.announce();
        assertThat(Topics.events(PlaceChangeAnnounced.class, rita.accountId())).isEmpty();

        clock.set("2027-01-04T00:00:01Z");
        announcePlaceChanges.announce();
        announcePlaceChanges.announce();

        PlaceChangeAnnounced told = Topics.awaitEvent(PlaceChangeAnnounced.class, rita.accountId());
        assertThat(told.news()).isEqualTo(PlaceChangeNews.ANNOUNCED);
        assertThat(told.changes()).containsExactly(LONGER);
        assertThat(told.permitNumbers()).containsExactly(permit);
        assertThat(told.effectiveFrom()).isEqualTo(LocalDate.parse("2027-02-01"));
        shown().body("items[0].told", equalTo(1));
        news(PlaceChangeNews.ANNOUNCED);
    }

    @Test
    void of_what_is_nearer_they_hear_at_once_and_so_does_who_comes_later() {
        plan("2026-12-01", "Mon-Sun 08:00-22:00");
        announcePlaceChanges.announce();
        assertThat(Topics.awaitEvent(PlaceChangeAnnounced.class, rita.accountId())
                        .changes())
                .containsExactly(LONGER);
        Person paul = Person.residentOf(code).published();
        Living.paidFor(paul, Applying.wish("RESIDENT", paul, "P12M"), 7000, NOON);

        announcePlaceChanges.announce();

        assertThat(Topics.awaitEvent(PlaceChangeAnnounced.class, paul.accountId())
                        .placeCode())
                .isEqualTo(code);
        news(PlaceChangeNews.ANNOUNCED);
    }

    @Test
    void what_comes_otherwise_or_not_at_all_is_told_to_those_who_had_heard() {
        plan("2026-12-10", "Mon-Sun 08:00-22:00");
        announcePlaceChanges.announce();
        withdraw("2026-12-10");
        plan("2026-12-10", "Mon-Sun 08:00-20:00");
        announcePlaceChanges.announce();
        news(PlaceChangeNews.ANNOUNCED, PlaceChangeNews.CHANGED);

        withdraw("2026-12-10");
        announcePlaceChanges.announce();
        announcePlaceChanges.announce();

        news(PlaceChangeNews.ANNOUNCED, PlaceChangeNews.CHANGED, PlaceChangeNews.WITHDRAWN);
        plan("2026-12-10", "Mon-Sun 08:00-20:00");
        announcePlaceChanges.announce();
        news(PlaceChangeNews.ANNOUNCED, PlaceChangeNews.CHANGED, PlaceChangeNews.WITHDRAWN, PlaceChangeNews.ANNOUNCED);
    }

    @Test
    void what_began_while_nobody_could_be_told_is_told_afterwards() {
        plan("2026-12-10", "Mon-Sun 08:00-22:00");
        clock.set("2026-12-10T00:00:01Z");
        Awaitility.await()
                .untilAsserted(() ->
                        supervisor().get("/v1/places/" + code).then().body("hours", equalTo("Mon-Sun 08:00-22:00")));
        clock.set("2026-12-10T09:00:00Z");
        Person paul = Person.residentOf(code).published();
        Living.paidFor(paul, Applying.wish("RESIDENT", paul, "P12M"), 7000, clock.instant());

        announcePlaceChanges.announce();

        assertThat(Topics.awaitEvent(PlaceChangeAnnounced.class, rita.accountId())
                        .changes())
                .containsExactly(LONGER);
        // Who came since knows the place no other way.
        shown().body("items[0].told", equalTo(1));
    }

    @Test
    void whose_permit_ends_before_hears_nothing_and_nobody_of_a_new_order_alone() {
        plan("2027-11-24", "Mon-Sun 08:00-22:00");
        plan("2026-12-05", "Mon-Fri 08:30-18:30");
        clock.set("2027-11-20T12:00:00Z");
        announcePlaceChanges.announce();
        clock.set(NOON);
        announcePlaceChanges.announce();

        shown().body("items.effectiveFrom", contains("2027-11-24"));
        assertThat(Topics.events(PlaceChangeAnnounced.class, rita.accountId())).isEmpty();
        assertProblem(supervisor().get("/v1/place-announcements?place=NOWHERE"), 404, "NOT_FOUND");
    }

    @Test
    void that_nothing_is_controlled_any_more_is_told_as_well() {
        current()
                .body(Map.of("validUntil", "2026-12-10"))
                .post("/v1/places/" + code + "/end")
                .then()
                .statusCode(200);

        announcePlaceChanges.announce();

        PlaceChangeAnnounced told = Topics.awaitEvent(PlaceChangeAnnounced.class, rita.accountId());
        assertThat(told.changes()).containsExactly("Nothing is controlled there any more.");
        assertThat(told.effectiveFrom()).isEqualTo(LocalDate.parse("2026-12-10"));
    }

    private void news(PlaceChangeNews... expected) {
        Awaitility.await().untilAsserted(() -> assertThat(Topics.events(PlaceChangeAnnounced.class, rita.accountId()))
                .extracting(PlaceChangeAnnounced::news)
                .containsExactly(expected));
    }

    private ValidatableResponse shown() {
        return supervisor().get("/v1/place-announcements?place=" + code).then().statusCode(200);
    }

    private void plan(String from, String hours) {
        current().body(zone(from, hours)).put("/v1/places/" + code).then().statusCode(200);
    }

    private void withdraw(String from) {
        Response gone =
                current().body(Map.of("validFrom", from)).post("/v1/places/" + code + "/planned-change-withdrawals");
        gone.then().statusCode(200);
    }

    private RequestSpecification current() {
        return supervisor()
                .header("If-Match", supervisor().get("/v1/places/" + code).header("ETag"));
    }

    private static RequestSpecification supervisor() {
        return given().auth()
                .oauth2(Tokens.of("susan", Roles.PERMIT_SUPERVISOR))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    private Map<String, Object> zone(String validFrom, String hours) {
        return new HashMap<>(Map.of(
                "kind",
                "ZONE",
                "name",
                "Zone " + code,
                "bayClasses",
                List.of("RESIDENT", "SHARED"),
                "hours",
                hours,
                "trafficOrder",
                "TMO " + validFrom,
                "validFrom",
                validFrom));
    }
}
