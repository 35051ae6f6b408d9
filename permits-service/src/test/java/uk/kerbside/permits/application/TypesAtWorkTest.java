package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.quote;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Living.approvedAndPaid;
import static uk.kerbside.permits.support.Living.approvedFree;
import static uk.kerbside.permits.support.Living.inReview;
import static uk.kerbside.permits.support.Living.missing;
import static uk.kerbside.permits.support.Living.paidFor;
import static uk.kerbside.permits.support.Living.send;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Sponsoring;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** The types that hang on a trade, an office or a car park, each as somebody lives it. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-1")
class TypesAtWorkTest {
    /** A Tuesday. */
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON.toString());
    }

    @Test
    void car_park_season_is_priced_by_term_and_days_and_good_on_those_days_at_that_car_park() {
        Person colin = Person.newcomer().withMoreVehicles(1).published();
        Map<String, Object> wish = wish("CAR_PARK_SEASON", colin, "P12M");
        wish.put("place", "CP-ANGEL");
        wish.put("weekdays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"));

        RightPublished right = paidFor(colin, wish, 46800, NOON);

        assertThat(right.places().codes()).containsExactly("CP-ANGEL");
        assertThat(right.bayClasses()).containsExactly(BayClass.CAR_PARK);
        assertThat(right.hours())
                .contains("Mon 00:00-24:00, Tue 00:00-24:00, Wed 00:00-24:00, Thu 00:00-24:00, Fri 00:00-24:00");
        Map<String, Object> other = wish("CAR_PARK_SEASON", colin, "P1M");
        other.put("vrm", colin.vrms().get(1));
        other.put("weekdays", List.of("SATURDAY"));
        other.put("place", "CP-ANGEL");
        assertProblem(quote(colin, other).extract().response(), 409, "LIMIT_REACHED");
        other.put("place", "CP-COMO");
        // A twelfth of 93.60, rounded up to a pound.
        paidFor(colin, other, 800, NOON);
    }

    @Test
    void critical_duty_is_free_good_in_the_whole_borough_and_for_three_hours() {
        Person dora = Person.newcomer().withMoreVehicles(1).published();
        new Sponsoring("CRITICAL_DUTY", 1).sponsors(dora, "CRITICAL_DUTY");

        var submitted = inReview(dora, Map.of("permitType", "CRITICAL_DUTY", "vrms", dora.vrms()));
        send(dora, submitted, "EMPLOYER_LETTER issuedOn 2026-11-01", "V5C");
        assertThat(missing(dora, submitted)).isEmpty();
        RightPublished right = approvedFree(dora, submitted);

        assertThat(right.places().everywhere()).isTrue();
        assertThat(right.maxStay()).contains(Duration.ofHours(3));
        assertThat(right.bayClasses()).contains(BayClass.SINGLE_YELLOW).doesNotContain(BayClass.BUSINESS);
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactly(dora.vrm());
    }

    @Test
    void nhs_icb_is_also_found_under_the_old_name_and_exempts_from_school_streets() {
        Person nadia = Person.newcomer().published();
        new Sponsoring("NHS_ICB", 1).sponsors(nadia, "NHS_ICB");

        var submitted = inReview(nadia, wish("HAVERING_CCG", nadia));
        send(nadia, submitted, "NHS_EMAIL validUntil 2027-11-30", "MANAGER_LETTER issuedOn 2026-11-01");
        assertThat(missing(nadia, submitted)).isEmpty();
        RightPublished right = approvedFree(nadia, submitted);

        assertThat(right.typeCode()).isEqualTo("NHS_ICB");
        assertThat(right.places().everywhere()).isTrue();
        assertThat(right.bayClasses()).contains(BayClass.SCHOOL_STREET);
    }

    @Test
    void havering_hero_is_free_and_ends_for_all_on_the_same_day() {
        Person hero = Person.newcomer().published();

        var submitted = inReview(hero, wish("HAVERING_HERO", hero));
        send(hero, submitted, "NHS_ID validUntil 2027-06-30");
        RightPublished right = approvedFree(hero, submitted);

        assertThat(right.until()).contains(Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(right.bayClasses()).containsExactly(BayClass.PAY_AND_DISPLAY, BayClass.CAR_PARK);
        assertProblem(
                quote(hero, Map.of("permitType", "HAVERING_HERO", "vrm", hero.vrm(), "term", "P12M"))
                        .extract()
                        .response(),
                409,
                "TERM_NOT_OFFERED");
    }

    @Test
    void health_homecare_wants_all_four_papers_and_is_paid() {
        Person holly = Person.newcomer().published();

        var submitted = inReview(holly, wish("HEALTH_HOMECARE", holly));
        assertThat(missing(holly, submitted)).hasSize(4);
        send(
                holly,
                submitted,
                "JOB_PROFILE_AND_PERSON_SPECIFICATION",
                "V5C",
                "BUSINESS_INSURANCE validUntil 2027-05-01",
                "MANAGER_LETTER issuedOn 2026-11-10");
        assertThat(missing(holly, submitted)).isEmpty();
        RightPublished right = approvedAndPaid(holly, submitted, 6000, NOON);

        assertThat(right.places().everywhere()).isTrue();
        assertThat(right.bayClasses())
                .containsExactly(
                        BayClass.RESIDENT, BayClass.PAY_AND_DISPLAY, BayClass.SINGLE_YELLOW, BayClass.SCHOOL_STREET);
    }

    @Test
    void member_is_good_in_the_own_ward_and_the_members_car_park_until_four_days_after_the_poll() {
        Person margaret = Person.newcomer().published();
        Map<String, Object> wish = wish("MEMBER", margaret);
        assertProblem(quote(margaret, wish).extract().response(), 409, "PLACE_NEEDED");
        wish.put("place", "W04");

        RightPublished right = approvedAndPaid(margaret, inReview(margaret, wish), 10000, NOON);

        assertThat(right.places().codes()).containsExactly("W04", "CP-TOWNHALL-M");
        // Midnight of British Summer Time.
        assertThat(right.until()).contains(Instant.parse("2030-05-06T23:00:00Z"));
        assertProblem(quote(margaret, wish).extract().response(), 409, "LIMIT_REACHED");
    }

    @Test
    void waiver_is_paid_for_each_space_and_wants_three_working_days_notice() {
        Person builder = Person.newcomer().published();
        List<String> vans = List.of(Person.newMark(), Person.newMark());
        Map<String, Object> wish = new HashMap<>(Map.of("permitType", "WAIVER", "vrms", vans, "term", "P8D"));
        wish.put("place", SampleCouncil.STATED_LOCATION);
        wish.put("startsOn", "2026-11-26");
        assertProblem(quote(builder, wish).extract().response(), 409, "NOTICE_TOO_SHORT")
                .body("detail", containsString("27 November 2026"));
        wish.put("startsOn", "2026-11-27");

        var submitted = inReview(builder, wish);
        send(builder, submitted, "PLAN");
        RightPublished right = approvedAndPaid(builder, submitted, 20000, NOON);

        assertThat(right.places().codes()).containsExactly(SampleCouncil.STATED_LOCATION);
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactlyInAnyOrderElementsOf(vans);
        assertThat(right.from()).isEqualTo("2026-11-27T00:00:00Z");
        assertThat(right.until()).contains(Instant.parse("2026-12-05T00:00:00Z"));
        assertThat(right.bayClasses())
                .containsExactly(
                        BayClass.RESIDENT, BayClass.BUSINESS, BayClass.PAY_AND_DISPLAY, BayClass.SINGLE_YELLOW);
    }

    @Test
    void staff_season_is_for_those_on_the_staff_register_and_at_the_staffs_car_parks() {
        Person steve = Person.newcomer().entitledTo("COUNCIL_STAFF").published();
        Map<String, Object> wish = wish("STAFF_CAR_PARK_SEASON", steve, "P1M");
        wish.put("place", "CP-ANGEL");
        assertProblem(quote(steve, wish).extract().response(), 409, "PLACE_NOT_OFFERED");
        wish.put("place", "CP-TOWNHALL-S");

        RightPublished right = paidFor(steve, wish, 4000, NOON);

        assertThat(right.places().codes()).containsExactly("CP-TOWNHALL-S");
        assertThat(right.until()).contains(Instant.parse("2026-12-24T00:00:00Z"));
        Person stranger = Person.newcomer().published();
        Map<String, Object> same = wish("STAFF_CAR_PARK_SEASON", stranger);
        same.put("place", "CP-TOWNHALL-S");
        quote(stranger, same).body("needs.code", equalTo(List.of("ENTITLEMENT_NOT_RECORDED")));
    }
}
