package uk.kerbside.permits.provisional;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Covering.ask;
import static uk.kerbside.permits.support.Covering.cover;
import static uk.kerbside.permits.support.Covering.covered;
import static uk.kerbside.permits.support.Covering.draft;
import static uk.kerbside.permits.support.Covering.handIn;
import static uk.kerbside.permits.support.Covering.justMovedIn;
import static uk.kerbside.permits.support.Covering.papersToFollow;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.application.CloseUnanswered;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** Who may be covered before proof: once, with something owed, and what is declared. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-18")
class OneCoverTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    CloseUnanswered closeUnanswered;

    private Person rita;

    @BeforeEach
    void somebody_has_no_papers() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").withoutProof().published();
    }

    @Test
    void a_household_has_it_once_in_twelve_months_at_a_property() {
        Submitted first = covered(rita, NOON);
        Person sam = at(rita.uprn());

        assertProblem(ask(sam, draft(sam), justMovedIn()), 409, "COVERED_BEFORE");
        clock.set("2026-11-27T10:00:00Z");
        Reviewing.change(rita, first.applicationId(), "withdrawal", Map.of())
                .then()
                .statusCode(200);
        assertProblem(ask(rita, draft(rita), papersToFollow()), 409, "COVERED_BEFORE");
        clock.set("2027-11-23T23:59:00Z");
        assertProblem(ask(sam, draft(sam), papersToFollow()), 409, "COVERED_BEFORE");
        clock.set("2027-11-24T00:00:00Z");
        ask(sam, draft(sam), papersToFollow()).then().statusCode(201);
    }

    @Test
    void whoever_moved_away_is_no_household_any_more_but_their_car_is_known() {
        covered(rita, NOON);
        String there = rita.uprn();
        Person gone = rita.livingAt(Person.newUprn(), Optional.of("RO5"), false, Optional.empty())
                .published();
        Person withTheirCar = at(there).withVehicles(gone.vrms()).published();
        Person next = at(there);

        clock.set("2026-12-25T10:00:00Z");
        closeUnanswered.close();
        assertProblem(ask(withTheirCar, draft(withTheirCar), papersToFollow()), 409, "COVERED_BEFORE");
        ask(next, draft(next), justMovedIn()).then().statusCode(201);
    }

    @Test
    void what_was_never_paid_for_does_not_count() {
        String id = draft(rita);
        ask(rita, id, justMovedIn()).then().statusCode(201);
        var application = application(rita, id).extract();
        String charge = application.path("chargeId");
        Reviewing.change(rita, id, "withdrawal", Map.of()).then().statusCode(200);
        Topics.publish(new ChargeWithdrawn(new Revision(1, 2), charge, rita.accountId(), NOON), charge);
        Awaitility.await().untilAsserted(() -> cover(rita, id).body("status", equalTo("NEVER_BEGUN")));

        ask(rita, draft(rita), justMovedIn()).then().statusCode(201);
    }

    @Test
    void of_two_in_a_household_who_ask_at_once_one_is_covered() throws Exception {
        Person sam = at(rita.uprn());
        String ritas = draft(rita);
        String sams = draft(sam);

        List<Response> answers = atOnce(() -> ask(rita, ritas, justMovedIn()), () -> ask(sam, sams, justMovedIn()));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void approved_and_taken_back_at_once_it_is_one_of_the_two() throws Exception {
        Submitted submitted = covered(rita, NOON);
        String id = submitted.applicationId();
        handIn(rita, id);

        List<Response> answers = atOnce(
                () -> Reviewing.decide("olga", rita, id, "approval", Map.of()),
                () -> Reviewing.change(rita, id, "withdrawal", Map.of()));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        boolean isProved = answers.getFirst().statusCode() == 200;
        cover(rita, id).body("status", equalTo(isProved ? "PROVED" : "TAKEN_BACK"));
        assertThat(Topics.events(ChargeRefundRequested.class, submitted.charge()))
                .hasSizeLessThanOrEqualTo(isProved ? 0 : 1);
    }

    @Test
    void the_rules_say_no_in_plain_words() {
        Person proved = Person.residentOf("RO5").published();
        assertProblem(ask(proved, draft(proved), papersToFollow()), 409, "NOTHING_OWED");
        Person business = Person.businessIn("RO5").published();
        String other = Applying.draft(business, Applying.wish("BUSINESS", business, "P12M"))
                .statusCode(201)
                .extract()
                .path("applicationId");
        assertProblem(ask(business, other, papersToFollow()), 409, "NO_PROVISIONAL_COVER");
        String id = draft(rita);
        Map<String, Object> wish = papersToFollow();
        wish.put("owed", List.of("address"));
        assertProblem(ask(rita, id, wish), 409, "OWED_IS_OTHER")
                .body(
                        "detail",
                        equalTo("Still to be proved: address, vehicle. Send what you have, and name the rest."));
        wish = papersToFollow();
        wish.put("declared", false);
        assertProblem(ask(rita, id, wish), 409, "NOT_DECLARED");
        wish = justMovedIn();
        wish.put("movedInOn", "2026-09-24");
        assertProblem(ask(rita, id, wish), 409, "MOVED_IN_TOO_LONG_AGO");
        Person sam = Person.residentOf("RO5").published();
        assertProblem(ask(sam, id, justMovedIn()), 404, "NOT_FOUND");
        cover(rita, id).statusCode(404);
        application(rita, id).body("status", equalTo("DRAFT"));
    }

    @Test
    void staff_ask_for_somebody_on_the_telephone() {
        String id = draft(rita);

        given().auth()
                .oauth2(Tokens.of("carl", Roles.CONTACT_CENTRE))
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .header("Kerbside-Channel", "PASC")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(justMovedIn())
                .post(Reviewing.path(id, "provisional-cover"))
                .then()
                .statusCode(201)
                .body("status", equalTo("ASKED"))
                .body("reason", equalTo("NEW_RESIDENT"))
                .body("movedInOn", equalTo("2026-11-20"));
        officer("olga")
                .get(Reviewing.path(id, "history"))
                .then()
                .body("items.find { it.what == 'ApplicationSubmitted' }.channel", equalTo("PASC"));
    }

    private static Person at(String uprn) {
        return Person.newcomer()
                .livingAt(uprn, Optional.of("RO5"), false, Optional.empty())
                .published();
    }

    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> answers = two.invokeAll(List.of(one, other));
            return List.of(answers.getFirst().get(), answers.getLast().get());
        }
    }
}
