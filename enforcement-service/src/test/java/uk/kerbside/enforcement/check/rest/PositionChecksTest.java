package uk.kerbside.enforcement.check.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.testkit.Backing;

/** A device that says where it is instead of the code of a place. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-1")
class PositionChecksTest {
    private static final String ALWAYS = "Mon-Sun 00:00-24:00";
    private static final BayClass[] BAYS = {BayClass.RESIDENT, BayClass.SHARED, BayClass.BUSINESS};

    @Inject
    DataSource database;

    private final String officer = "eddie-" + UUID.randomUUID();
    private final Handheld eddie = Handheld.of(officer);
    private final String vrm = Council.freshMark();

    /** Two zones that overlap between 1.02 and 1.03, in the west a car park, and a ward over all of it. */
    @BeforeEach
    void the_places_are_drawn() {
        Handheld.awaitFresh();
        Council.publishArea("PZ1", PlaceKind.ZONE, ALWAYS, rectangle(1.00, 1.03), BAYS);
        Council.publishArea("PZ2", PlaceKind.ZONE, ALWAYS, rectangle(1.02, 1.06), BAYS);
        Council.publishArea("PCP", PlaceKind.CAR_PARK, ALWAYS, rectangle(1.00, 1.005), BayClass.CAR_PARK);
        Council.publishArea("PW", PlaceKind.WARD, ALWAYS, rectangle(1.00, 1.10));
        Council.publishStatedLocation("PSL");
        Awaitility.await()
                .until(() ->
                        eddie.send(Handheld.question("ZZ99ZZZ", "place", "PSL")).statusCode() == 200);
    }

    @Test
    @Tag("case")
    void case_12_a_permit_for_either_of_two_overlapping_zones_covers_in_both() {
        ARight.of(vrm).in("PZ2").publish();

        eddie.await("COVERED", at(1.025))
                .body("places", contains("PZ1", "PZ2"))
                .body("place", equalTo("PZ1"))
                .body("bayClass", equalTo("RESIDENT"))
                .body("advice", equalTo("NONE"));
        eddie.ask(at(1.05)).body("outcome", equalTo("COVERED")).body("places", contains("PZ2"));
        eddie.ask(at(1.01)).body("outcome", equalTo("WRONG_PLACE")).body("places", contains("PZ1"));
    }

    @Test
    @Tag("case")
    void case_12_a_point_on_the_edge_or_a_few_metres_outside_is_inside() {
        ARight.of(vrm).in("PZ2").publish();

        eddie.await("COVERED", at(1.06));
        // 6.8 metres outside.
        eddie.ask(at(1.0601)).body("outcome", equalTo("COVERED"));
    }

    @Test
    void a_permit_for_no_zone_in_particular_covers_at_any_position() {
        ARight.of(vrm).everywhere().publish();

        eddie.await("COVERED", at(1.05));
    }

    @Test
    void a_members_permit_covers_in_the_bays_of_its_ward() {
        ARight.of(vrm).in("PW").publish();

        eddie.await("COVERED", at(1.05)).body("place", equalTo("PZ2"));
        // All of the zone lies in the ward.
        eddie.ask(Handheld.question(vrm, "place", "PZ2")).body("outcome", equalTo("COVERED"));
        eddie.check(vrm).body("outcome", equalTo("WRONG_PLACE"));
    }

    @Test
    void a_position_outside_the_council_is_refused_and_leaves_nothing_behind() throws SQLException {
        long before = count();

        eddie.ask(at(2.0))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("POSITION_OUTSIDE"))
                .body("detail", containsString("in no place of the council"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_position_where_no_such_bays_are_is_refused() {
        eddie.ask(at(1.09)).statusCode(409).body("code", equalTo("BAY_NOT_HERE"));
        Map<String, Object> school = at(1.05);
        school.put("bayClass", "SCHOOL_STREET");
        eddie.ask(school).statusCode(409).body("code", equalTo("BAY_NOT_HERE"));
        Map<String, Object> anyBay = at(1.09);
        anyBay.remove("bayClass");
        eddie.ask(anyBay).statusCode(409).body("code", equalTo("BAY_NOT_HERE"));
    }

    @Test
    void nobody_who_says_neither_place_nor_position_is_answered() {
        Map<String, Object> nowhere = Handheld.question(vrm);
        nowhere.remove("place");

        eddie.ask(nowhere).statusCode(400).body("errors[0].pointer", equalTo("/place"));
    }

    @Test
    void the_code_of_a_place_comes_before_the_position() {
        Map<String, Object> both = at(1.05);
        both.put("place", "PZ1");

        eddie.ask(both).statusCode(200).body("place", equalTo("PZ1")).body("places", contains("PZ1"));
    }

    @Test
    void the_most_specific_place_says_which_class_of_bay_when_it_has_one() {
        Map<String, Object> inCarPark = at(1.002);
        inCarPark.remove("bayClass");

        eddie.ask(inCarPark)
                .statusCode(200)
                .body("bayClass", equalTo("CAR_PARK"))
                .body("place", equalTo("PCP"))
                .body("bays", empty())
                .body("outcome", equalTo("NOTHING_KNOWN"));
    }

    @Test
    void without_a_class_of_bay_all_are_listed_and_nothing_is_advised() {
        ARight.of(vrm).in("PZ2").bays(BayClass.BUSINESS).publish();
        eddie.await("WRONG_BAY", at(1.05));
        Map<String, Object> anyBay = at(1.05);
        anyBay.remove("bayClass");

        eddie.ask(anyBay)
                .statusCode(200)
                .body("bayClass", nullValue())
                .body("outcome", equalTo("COVERED"))
                .body("advice", equalTo("NONE"))
                .body("suggestedCode", nullValue())
                .body("reasons[0]", containsString("Nobody said in which class of bay"))
                .body(
                        "headline",
                        equalTo("Say the class of bay. RESIDENT: WRONG_BAY, SHARED: WRONG_BAY, BUSINESS: COVERED."))
                .body("bays.bayClass", contains("RESIDENT", "SHARED", "BUSINESS"))
                .body("bays.outcome", contains("WRONG_BAY", "WRONG_BAY", "COVERED"))
                .body("bays[0].headline", containsString("Wrong bay"))
                .body("bays[2].place", equalTo("PZ2"));
        Map<String, Object> byCode = Handheld.question(vrm, "place", "PZ2");
        byCode.remove("bayClass");
        eddie.ask(byCode).body("bays.outcome", contains("WRONG_BAY", "WRONG_BAY", "COVERED"));
    }

    @Test
    void a_waiver_is_good_if_the_vehicle_stands_at_its_location() {
        ARight.of(vrm).in("PSL").bays(BayClass.RESIDENT).publish();

        eddie.await("CONDITIONAL", Handheld.question(vrm, "place", "PZ1"))
                .body("advice", equalTo("LOOK_AT_LOCATION"))
                .body("headline", containsString("if it stands at Zone PSL"));
        eddie.ask(at(1.05)).body("outcome", equalTo("CONDITIONAL"));
        eddie.ask(Handheld.question(vrm, "place", "PSL")).body("outcome", equalTo("COVERED"));
    }

    private Map<String, Object> at(double longitude) {
        Map<String, Object> question = new LinkedHashMap<>(Handheld.question(vrm));
        question.remove("place");
        question.put("position", Map.of("latitude", 52.005, "longitude", longitude, "accuracyMetres", 4));
        return question;
    }

    private static String rectangle(double west, double east) {
        return "POLYGON((%1$s 52.0, %2$s 52.0, %2$s 52.01, %1$s 52.01, %1$s 52.0))".formatted(west, east);
    }

    /** Of this test alone. */
    private long count() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from recorded_check where officer = ? or vrm = ?")) {
            statement.setString(1, officer);
            statement.setString(2, vrm);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
