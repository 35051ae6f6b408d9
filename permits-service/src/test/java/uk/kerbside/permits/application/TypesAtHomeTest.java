package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.quote;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Living.approvedAndPaid;
import static uk.kerbside.permits.support.Living.approvedFree;
import static uk.kerbside.permits.support.Living.granted;
import static uk.kerbside.permits.support.Living.inReview;
import static uk.kerbside.permits.support.Living.missing;
import static uk.kerbside.permits.support.Living.paidFor;
import static uk.kerbside.permits.support.Living.send;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** The types that hang on a property, each as somebody lives it: RESIDENT, BUSINESS, CARER, SCHOOL_STREET, VISITOR. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-1")
class TypesAtHomeTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON.toString());
    }

    @Test
    void resident_the_second_car_of_a_household_costs_more_and_is_good_in_the_own_zone() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(1).published();

        paidFor(rita, wish("RESIDENT", rita, "P12M"), 7000, NOON);
        Map<String, Object> second = wish("RESIDENT", rita, "P6M");
        second.put("vrm", rita.vrms().get(1));
        RightPublished right = paidFor(rita, second, 4800, NOON);

        assertThat(right.places()).isEqualTo(new RightPublished.Places(false, List.of("RO5")));
        assertThat(right.bayClasses()).containsExactly(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED);
        assertThat(right.until()).contains(Instant.parse("2027-05-23T23:00:00Z"));
        assertProblem(quote(rita, second).extract().response(), 409, "VEHICLE_HAS_PERMIT");
    }

    @Test
    void business_lists_a_pool_of_which_one_is_good_and_proves_premises_need_and_vehicle() {
        Person firm = Person.businessIn("RO5").withMoreVehicles(4).published();
        Map<String, Object> wish = Map.of("permitType", "BUSINESS", "vrms", firm.vrms(), "term", "P12M");

        var submitted = inReview(firm, wish);
        assertThat(missing(firm, submitted)).hasSize(3);
        send(firm, submitted, "BUSINESS_RATES_NUMBER validUntil 2027-03-31", "LETTER_OF_NEED", "V5C");
        assertThat(missing(firm, submitted)).isEmpty();
        RightPublished right = approvedAndPaid(firm, submitted, 30000, NOON);

        assertThat(right.bayClasses()).containsExactly(BayClass.BUSINESS, BayClass.PERMIT, BayClass.SHARED);
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactly(firm.vrm());
        Applying.permit(firm, right.reference()).body("vehicles.vrm", equalTo(firm.vrms()));
    }

    @Test
    void carer_is_the_cared_for_residents_free_once_with_a_benefit_and_lists_cars_that_are_on_no_account() {
        Person edna = Person.residentOf("RO5").entitledTo("CARE_BENEFIT").published();
        List<String> cars = List.of(Person.newMark(), Person.newMark(), Person.newMark());

        var first = inReview(edna, Map.of("permitType", "CARER", "vrms", cars, "term", "P36M"));
        send(edna, first, "GP_LETTER");
        RightPublished right = approvedFree(edna, first);

        assertThat(right.until()).contains(Instant.parse("2029-11-24T00:00:00Z"));
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactly(cars.getFirst());
        var second = inReview(edna, Map.of("permitType", "CARER", "vrm", Person.newMark()));
        approvedAndPaid(edna, second, 3600, NOON);
        assertProblem(
                quote(edna, Map.of("permitType", "CARER", "vrm", Person.newMark()))
                        .extract()
                        .response(),
                409,
                "LIMIT_REACHED");
    }

    @Test
    void school_street_is_free_and_issued_at_once_four_at_a_property() {
        Person rita = Person.residentOf("RO5")
                .onSchoolStreet("S1")
                .withMoreVehicles(4)
                .published();

        for (int i = 0; i < 4; i++) {
            Map<String, Object> wish = wish("SCHOOL_STREET", rita);
            wish.put("vrm", rita.vrms().get(i));
            RightPublished right = granted(apply(rita, wish, "ISSUED").number());
            assertThat(right.places().codes()).containsExactly("S1");
            assertThat(right.bayClasses()).containsExactly(BayClass.SCHOOL_STREET);
        }
        Map<String, Object> fifth = wish("SCHOOL_STREET", rita);
        fifth.put("vrm", rita.vrms().get(4));
        assertProblem(quote(rita, fifth).extract().response(), 409, "LIMIT_REACHED");

        // Ruling 12: the exemption that comes with a resident permit takes none of the four, and ends with it.
        Map<String, Object> resident = wish("RESIDENT", rita, "P12M");
        resident.put("vrm", rita.vrms().get(4));
        RightPublished automatic = paidFor(rita, resident, 7000, NOON);
        assertThat(automatic.places().codes()).containsExactly("RO5", "S1");
        assertThat(automatic.bayClasses()).contains(BayClass.SCHOOL_STREET);
        surrender(rita, automatic.reference());
        assertThat(Topics.awaitEvent(
                                RightPublished.class, automatic.rightId(), right -> right.status() == RightStatus.ENDED)
                        .ended())
                .isPresent();
    }

    @Test
    void school_street_staff_name_the_street_and_an_officer_looks_at_the_schools_letter() {
        Person teacher = Person.residentOf("RO1").published();
        Map<String, Object> wish = wish("SCHOOL_STREET", teacher);
        assertProblem(quote(teacher, wish).extract().response(), 409, "NOT_ON_A_SCHOOL_STREET");
        wish.put("place", "RO5");
        assertProblem(quote(teacher, wish).extract().response(), 409, "PLACE_NOT_OFFERED");
        wish.put("place", "S2");
        quote(teacher, wish).statusCode(200).body("needs.code", contains("STREET_NOT_OWN"));

        var submitted = inReview(teacher, wish);
        assertThat(missing(teacher, submitted)).hasSize(2);
        send(teacher, submitted, "SCHOOL_LETTER issuedOn 2026-11-20", "V5C");
        assertThat(missing(teacher, submitted)).isEmpty();

        assertThat(approvedFree(teacher, submitted).places().codes()).containsExactly("S2");
    }

    @Test
    void the_automatic_exemption_follows_the_property_into_a_school_street_and_out_of_it() {
        Person rita = Person.residentOf("RO5").published();
        RightPublished before = paidFor(rita, wish("RESIDENT", rita, "P12M"), 7000, NOON);
        assertThat(before.places().codes()).containsExactly("RO5");

        Person inside = rita.onSchoolStreet("S3").published();

        RightPublished exempt = Topics.awaitEvent(RightPublished.class, before.rightId(), right -> right.places()
                .codes()
                .contains("S3"));
        assertThat(exempt.places().codes()).containsExactly("RO5", "S3");
        assertThat(exempt.bayClasses())
                .containsExactly(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED, BayClass.SCHOOL_STREET);
        inside.livingAt(rita.uprn(), Optional.of("RO5"), false, Optional.empty())
                .published();
        RightPublished after = Topics.awaitEvent(
                RightPublished.class,
                before.rightId(),
                right -> right.revision().compareTo(exempt.revision()) > 0);
        assertThat(after.places().codes()).containsExactly("RO5");
        assertThat(after.bayClasses()).isEqualTo(before.bayClasses());
    }

    @Test
    void visitor_credit_is_told_to_visitor_and_whoever_applies_hears_that_it_is_bought() {
        Person rita = Person.residentOf("RO5").published();

        assertProblem(quote(rita, wish("VISITOR", rita)).extract().response(), 409, "NOT_APPLIED_FOR")
                .body("detail", startsWith("Visitor permit"));
        assertProblem(Applying.draft(rita, wish("VISITOR", rita)).extract().response(), 409, "NOT_APPLIED_FOR");

        PermitTypePublished.Version rules = Topics.awaitEvent(PermitTypePublished.class, "VISITOR")
                .versions()
                .getFirst();
        assertThat(rules.confers()).containsExactly(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED);
        assertThat(rules.visitor().orElseThrow().visitsAtOnce()).isEqualTo(3);
    }

    private static void surrender(Person person, String number) {
        Reviewing.keyed(person)
                .header("If-Match", Applying.permit(person, number).extract().header("ETag"))
                .post("/v1/permits/" + number + "/surrender")
                .then()
                .statusCode(200);
    }
}
