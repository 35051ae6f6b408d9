package uk.kerbside.permits.sponsor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.decide;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PersonSponsored;
import uk.kerbside.events.permits.SponsorshipEnded;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Sponsoring;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-9")
class SponsorsTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final String TYPE = "CRITICAL_DUTY";

    @Inject
    MovableClock clock;

    private Sponsoring trust;
    private Person nurse;

    @BeforeEach
    void an_organisation_has_a_quota_of_two() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        trust = new Sponsoring(TYPE, 2);
        nurse = Person.newcomer().published();
    }

    @Test
    void who_takes_up_an_invitation_may_apply_and_the_organisation_sees_the_permit_and_no_more() {
        assertProblem(draft(nurse, wish(TYPE, nurse)), 409, "NOT_SPONSORED");
        Response invited = trust.invite(TYPE, "staff-00417");
        invited.then()
                .statusCode(201)
                .body("person.status", equalTo("INVITED"))
                .body("person.invitedUntil", equalTo("2027-03-31T23:00:00Z"));

        Sponsoring.takesUp(nurse, invited.path("code")).then().statusCode(201).body("permitType", equalTo(TYPE));

        String id = invited.path("person.sponsorshipId");
        assertThat(Topics.awaitEvent(PersonSponsored.class, id).accountId()).isEqualTo(nurse.accountId());
        String number = granted(nurse);
        trust.list()
                .body("items.sponsorshipId", contains(id))
                .body("items[0].reference", equalTo("staff-00417"))
                .body("items[0].status", equalTo("SPONSORED"))
                .body("items[0].permitNumber", equalTo(number))
                .body("items[0].permitStatus", equalTo("ACTIVE"));
        assertThat(trust.list().extract().asString()).doesNotContain(nurse.vrm(), nurse.accountId());
        assertProblem(permit(trust.organisation(), number), 404, "NOT_FOUND");
        nurse.request().get("/v1/sponsorships").then().body("items.permitType", contains(TYPE));
        quota().body("items[0].held", equalTo(1)).body("items[0].most", equalTo(2));
    }

    @Test
    void an_invitation_is_good_once_for_one_person_and_not_for_ever() {
        String code = trust.invite(TYPE, "a").path("code");
        Sponsoring.takesUp(nurse, " " + code.toLowerCase() + " ").then().statusCode(201);
        Person other = Person.newcomer().published();
        assertProblem(Sponsoring.takesUp(other, code), 409, "INVITATION_NOT_KNOWN");
        assertProblem(Sponsoring.takesUp(nurse, trust.invite(TYPE, "b").path("code")), 409, "SPONSORED_ALREADY");
        assertProblem(
                Sponsoring.takesUp(trust.organisation(), trust.invite(TYPE, "c").path("code")), 409, "NOT_A_PERSON");
        Response late = trust.invite(TYPE, "d");
        Response taken = trust.invite(TYPE, "e");
        trust.step(taken.path("person.sponsorshipId"), "withdrawal", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        assertProblem(Sponsoring.takesUp(other, taken.path("code")), 409, "INVITATION_NOT_KNOWN");
        clock.set("2027-03-31T23:00:00Z");
        assertProblem(Sponsoring.takesUp(other, late.path("code")), 409, "INVITATION_NOT_KNOWN");
    }

    @Test
    void the_quota_is_held_to_and_a_smaller_one_ends_nobodys_permit() {
        List<Person> staff = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Person person = Person.newcomer().published();
            trust.sponsors(person, TYPE);
            staff.add(person);
        }
        String first = granted(staff.get(0));
        granted(staff.get(1));
        assertProblem(draft(staff.get(2), wish(TYPE, staff.get(2))), 409, "LIMIT_REACHED");

        trust.quota(TYPE, 1).statusCode(200).body("most", equalTo(1)).body("held", equalTo(2));

        permit(staff.get(0), first).body("status", equalTo("ACTIVE"));
        trust.quota(TYPE, 3);
        granted(staff.get(2));
        // One permit for each person.
        Person one = staff.get(0).withMoreVehicles(1).published();
        assertProblem(draft(one, Map.of("permitType", TYPE, "vrm", one.vrms().get(1))), 409, "LIMIT_REACHED");
    }

    @Test
    void a_leavers_permit_ends_with_the_leaving_day_whatever_the_clocks_do_and_officers_know_at_once() {
        String sponsorship = trust.sponsors(nurse, TYPE);
        String number = granted(nurse);

        trust.step(sponsorship, "departure", Map.of("leavesOn", "2027-03-31"))
                .then()
                .statusCode(200)
                .body("status", equalTo("LEAVING"))
                .body("permitValidUntil", equalTo("2027-03-31T23:00:00Z"));

        Instant end = Instant.parse("2027-03-31T23:00:00Z");
        Right right = RightTranslation.toKernel(
                Topics.awaitEvent(RightPublished.class, "permits:" + number, published -> published
                        .until()
                        .equals(Optional.of(end))));
        assertThat(right.stateAt(end.minusSeconds(1), Vrm.of(nurse.vrm())).covers())
                .isTrue();
        assertThat(right.stateAt(end, Vrm.of(nurse.vrm())).covers()).isFalse();
        SponsorshipEnded told = Topics.awaitEvent(SponsorshipEnded.class, sponsorship);
        assertThat(told.permitNumber()).contains(number);
        permit(nurse, number).body("status", equalTo("ACTIVE")).body("lastValidDay", equalTo("2027-03-31"));
        assertProblem(trust.step(sponsorship, "departure", Map.of("leavesOn", "2027-04-01")), 409, "NOT_SPONSORED_NOW");
        clock.set(end);
        permit(nurse, number).body("status", equalTo("EXPIRED"));
        quota().body("items[0].held", equalTo(0));
        assertProblem(draft(nurse, wish(TYPE, nurse)), 409, "NOT_SPONSORED");
        trust.sponsors(nurse, TYPE);
        granted(nurse);
    }

    @Test
    void nobody_leaves_yesterday_and_nobody_is_invited_for_what_has_no_sponsor_or_no_quota() {
        String sponsorship = trust.sponsors(nurse, TYPE);
        assertProblem(trust.step(sponsorship, "departure", Map.of("leavesOn", "2027-02-28")), 400, "INVALID_VALUE");
        assertProblem(trust.invite("RESIDENT", "x"), 409, "TYPE_NOT_SPONSORED");
        assertProblem(trust.invite("NHS_ICB", "x"), 409, "NO_QUOTA");
        assertProblem(trust.invite(TYPE, "Rita Smith"), 400, "INVALID_VALUE");
        assertProblem(
                nurse.request()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(ContentType.JSON)
                        .body(Map.of("permitType", TYPE, "reference", "x"))
                        .post("/v1/sponsored-people"),
                409,
                "NOT_AN_ORGANISATION");
    }

    @Test
    void an_organisation_has_so_many_permits_for_its_own_staff() {
        Sponsoring agency = new Sponsoring("HEALTH_HOMECARE", 1);
        Person firm = agency.organisation().withMoreVehicles(1).published();
        approved(
                firm, Map.of("permitType", "HEALTH_HOMECARE", "vrm", firm.vrms().get(0)), "AWAITING_PAYMENT");

        assertProblem(
                draft(
                        firm,
                        Map.of(
                                "permitType",
                                "HEALTH_HOMECARE",
                                "vrm",
                                firm.vrms().get(1))),
                409,
                "LIMIT_REACHED");
        agency.quota("HEALTH_HOMECARE", 2).body("held", equalTo(1));
        approved(
                firm, Map.of("permitType", "HEALTH_HOMECARE", "vrm", firm.vrms().get(1)), "AWAITING_PAYMENT");
    }

    @Test
    @Tag("X-1")
    void an_organisation_sees_and_changes_its_own_people_alone() {
        String sponsorship = trust.sponsors(nurse, TYPE);
        Sponsoring other = new Sponsoring(TYPE, 5);

        other.list().body("items", hasSize(0));
        assertProblem(other.step(sponsorship, "departure", Map.of("leavesOn", "2027-03-31")), 404, "NOT_FOUND");
        assertProblem(other.step(sponsorship, "withdrawal", Map.of()), 404, "NOT_FOUND");
        trust.list().body("items[0].leavesOn", nullValue());
        assertProblem(
                nurse.request()
                        .header("Kerbside-On-Behalf-Of", trust.organisation().accountId())
                        .get("/v1/sponsored-people"),
                404,
                "NOT_FOUND");
    }

    @Test
    void the_last_place_of_a_quota_goes_to_one_of_several_at_once() throws Exception {
        trust.quota(TYPE, 1);
        List<Callable<Response>> approvals = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Person person = Person.newcomer().published();
            trust.sponsors(person, TYPE);
            Submitted submitted = apply(person, wish(TYPE, person), "IN_REVIEW");
            approvals.add(() -> decide("olga", person, submitted.applicationId(), "approval", Map.of()));
        }

        List<Integer> codes;
        try (ExecutorService together = Executors.newFixedThreadPool(approvals.size())) {
            codes = together.invokeAll(approvals).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .toList();
        }

        assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    }

    private ValidatableResponse quota() {
        return trust.organisation().request().get("/v1/sponsor-quotas").then().statusCode(200);
    }

    /** Applies, and an officer approves; the permit's number. */
    private static String granted(Person person) {
        return approved(person, wish(TYPE, person), "ISSUED");
    }

    private static String approved(Person person, Map<String, ?> wish, String status) {
        Submitted submitted = apply(person, wish, "IN_REVIEW");
        Response decided = Reviewing.decide("olga", person, submitted.applicationId(), "approval", Map.of());
        decided.then().statusCode(200).body("status", equalTo(status));
        return decided.path("permitNumber");
    }
}
