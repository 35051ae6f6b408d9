package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.quote;
import static uk.kerbside.permits.support.Applying.submit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.events.Topic;
import uk.kerbside.events.permits.ApplicationReferred;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Sponsoring;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class ApplyingTest {
    private static final String NOON = "2026-11-24T12:00:00Z";

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void a_draft_says_what_it_would_cost_and_holds_nothing() {
        Person rita = Person.residentOf("RO5").published();

        Response answer = draft(rita, wish("RESIDENT", rita, "P6M"))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("message", startsWith("NOT YET VALID. This is a draft"))
                .body("price.amount", equalTo(3500))
                .body("position", equalTo(1))
                .body("vrms", equalTo(List.of(rita.vrm())))
                .body("permitNumber", nullValue())
                .body("chargeId", nullValue())
                .extract()
                .response();

        String id = answer.path("applicationId");
        assertThat(answer.header("Location")).endsWith("/v1/applications/" + id);
        application(rita, id).statusCode(200).header("ETag", equalTo(answer.header("ETag")));
        quote(rita, wish("RESIDENT", rita)).body("position", equalTo(1));
        assertThat(Topics.records(Topic.PERMITS)).noneMatch(record -> id.equals(record.key()));
    }

    @Test
    void vehicles_of_a_household_are_first_second_and_third_and_a_fourth_is_refused() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(3).published();
        List<Integer> positions = new ArrayList<>();
        List<Integer> prices = new ArrayList<>();
        for (String vrm : rita.vrms().subList(0, 3)) {
            var submitted = apply(rita, Map.of("permitType", "RESIDENT", "vrm", vrm))
                    .statusCode(200)
                    .extract();
            positions.add(submitted.path("position"));
            prices.add(submitted.path("price.amount"));
        }

        assertThat(positions).containsExactly(1, 2, 3);
        assertThat(prices).containsExactly(7000, 9500, 12000);
        assertProblem(
                        draft(
                                rita,
                                Map.of(
                                        "permitType",
                                        "RESIDENT",
                                        "vrm",
                                        rita.vrms().get(3))),
                        409,
                        "LIMIT_REACHED")
                .body("detail", equalTo("There can be 3 of this type for a household, and all of them are held."));
    }

    @Test
    void members_of_one_household_share_its_limit_whatever_their_account() {
        Person rita = Person.residentOf("RO5").published();
        Person ron = Person.residentOf("RO5")
                .livingAt(rita.uprn(), rita.property().orElseThrow().zone(), false, java.util.Optional.empty())
                .published();
        apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");

        apply(ron, wish("RESIDENT", ron)).body("position", equalTo(2)).body("price.amount", equalTo(9500));
    }

    @Test
    void without_proof_an_officer_decides_within_five_working_days() {
        Person rita = Person.residentOf("RO5").withoutProof().published();

        String id = apply(rita, wish("RESIDENT", rita))
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("decideBy", equalTo("2026-12-01"))
                .body("reviewReasons", equalTo(List.of("RESIDENCY_NOT_PROVED")))
                .body("message", startsWith("NOT YET VALID. An officer decides by 1 December 2026. Prove"))
                .body("permitNumber", nullValue())
                .body("chargeId", nullValue())
                .extract()
                .path("applicationId");

        ApplicationReferred referred = Topics.awaitEvent(ApplicationReferred.class, id);
        assertThat(referred.reason()).isEqualTo("RESIDENCY_NOT_PROVED");
        quote(rita, wish("RESIDENT", rita)).body("position", equalTo(1));
    }

    @Test
    void days_on_which_the_council_does_not_work_do_not_count() {
        clock.set("2026-12-23T12:00:00Z");
        Person rita = Person.residentOf("RO5").withoutProof().published();

        // 24, 29, 30, 31 December and 4 January: Christmas, the substitute Boxing Day and New Year's Day are free.
        apply(rita, wish("RESIDENT", rita)).body("decideBy", equalTo("2027-01-04"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CARER, IN_REVIEW",
        "CRITICAL_DUTY, IN_REVIEW",
        "NHS_ICB, IN_REVIEW",
        "HAVERING_HERO, IN_REVIEW",
        "HEALTH_HOMECARE, IN_REVIEW",
        "MEMBER, IN_REVIEW",
        "WAIVER, IN_REVIEW",
        "STAFF_CAR_PARK_SEASON, IN_REVIEW",
        "RESIDENT, AWAITING_PAYMENT",
        "CAR_PARK_SEASON, AWAITING_PAYMENT",
        "SCHOOL_STREET, ISSUED"
    })
    void every_type_a_person_can_apply_for_is_applied_for(String code, String status) {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Map<String, Object> wish = wish(code, rita);
        switch (code) {
            case "CAR_PARK_SEASON" -> wish.putAll(Map.of("place", "CP-ANGEL", "weekdays", List.of("MONDAY", "FRIDAY")));
            case "MEMBER" -> wish.put("place", "W04");
            case "WAIVER" ->
                wish.putAll(Map.of("place", SampleCouncil.STATED_LOCATION, "term", "P7D", "startsOn", "2026-12-01"));
            case "STAFF_CAR_PARK_SEASON" -> wish.put("place", "CP-TOWNHALL-S");
            case "CRITICAL_DUTY", "NHS_ICB" -> new Sponsoring(code, 1).sponsors(rita, code);
            default -> {}
        }

        apply(rita, wish).statusCode(200).body("status", equalTo(status));
    }

    @Test
    void a_business_applies_for_a_pool_of_vehicles() {
        Person firm = Person.businessIn("RO5").withMoreVehicles(4).published();

        apply(firm, Map.of("permitType", "BUSINESS", "vrms", firm.vrms()))
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("vrms", equalTo(firm.vrms()));
    }

    @Test
    void what_was_submitted_is_not_submitted_again() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");

        assertProblem(submit(rita, submitted.applicationId()), 409, "NOT_A_DRAFT");
    }

    @Test
    @Tag("X-3")
    void the_same_key_submits_once_and_gets_the_same_answer() {
        Person rita = Person.residentOf("RO5").published();
        String id = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
        String key = UUID.randomUUID().toString();

        Response first = submitWith(key, rita, id);
        Response second = submitWith(key, rita, id);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static Response submitWith(String key, Person person, String id) {
        return person.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/applications/" + id + "/submission");
    }

    @Test
    void what_a_rule_refuses_at_submission_stays_a_draft() {
        Person rita = Person.residentOf("RO5").published();
        String first = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
        String second = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
        submit(rita, first).statusCode(200);

        assertProblem(submit(rita, second), 409, "VEHICLE_HAS_PERMIT");

        application(rita, second).body("status", equalTo("DRAFT")).body("permitNumber", nullValue());
        assertThat(Topics.records(Topic.PERMITS)).noneMatch(record -> second.equals(record.key()));
    }
}
