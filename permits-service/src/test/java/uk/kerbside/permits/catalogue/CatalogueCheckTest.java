package uk.kerbside.permits.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.support.Catalogue.type;
import static uk.kerbside.permits.support.Catalogue.types;
import static uk.kerbside.permits.support.Catalogue.version;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.problem.Problem;

@Tag("P-1")
class CatalogueCheckTest {
    @Test
    void the_council_s_thirteen_types_are_without_fault() {
        assertThat(types())
                .extracting(PermitType::code)
                .containsExactly(
                        "RESIDENT",
                        "BUSINESS",
                        "CARER",
                        "CAR_PARK_SEASON",
                        "CRITICAL_DUTY",
                        "NHS_ICB",
                        "HAVERING_HERO",
                        "HEALTH_HOMECARE",
                        "MEMBER",
                        "WAIVER",
                        "STAFF_CAR_PARK_SEASON",
                        "SCHOOL_STREET",
                        "VISITOR");
        assertThat(faults(types(), List.of())).isEmpty();
    }

    @Test
    void bringing_the_same_again_is_no_fault() {
        assertThat(faults(types(), types())).isEmpty();
    }

    @Test
    void one_name_cannot_mean_two_types() {
        PermitType business = type("BUSINESS", json -> ((ArrayNode) json.path("aliases")).add("RESIDENT"));

        assertThat(faults(List.of(type("RESIDENT"), business), List.of()))
                .containsExactly("/1/aliases/0 already means RESIDENT");
        assertThat(faults(List.of(business), List.of(type("RESIDENT"))))
                .containsExactly("/0/aliases/0 already means RESIDENT");
    }

    @Test
    void a_stored_version_is_never_changed() {
        PermitType cheaper = type("RESIDENT", json -> amount(json, 0).put("amount", 6000));

        assertThat(faults(List.of(cheaper), types()))
                .containsExactly("/0/versions/0 differs from the stored version 1: versions are never changed,"
                        + " give the new rules the next number");
    }

    @Test
    void changed_rules_are_a_later_version() {
        PermitType dearer = type("RESIDENT", json -> nextVersion(json, 2, "2027-04-01"));
        PermitType overlapping = type("RESIDENT", json -> nextVersion(json, 2, "2026-04-01"));
        PermitType sameNumber = type("RESIDENT", json -> nextVersion(json, 1, "2027-04-01"));

        assertThat(faults(List.of(dearer), types())).isEmpty();
        assertThat(faults(List.of(overlapping), types()))
                .contains(
                        "/0/versions/1/effectiveFrom must be after 2026-04-01, from which the stored version 1 counts");
        assertThat(faults(List.of(sameNumber), types()))
                .contains("/0/versions/1/version must be higher than the one before");
    }

    @Test
    void every_position_of_a_household_has_a_price_for_every_term() {
        PermitType gap = type(
                "RESIDENT", json -> ((ArrayNode) version(json).path("prices").path("cells")).remove(2));

        assertThat(faults(List.of(gap), List.of()))
                .containsExactly(
                        "/0/versions/0/prices/cells has no price for position 3, term P12M",
                        "/0/versions/0/prices/cells has no price for position 3, term P6M",
                        "/0/versions/0/prices/cells has no price for position 3, term P3M");
    }

    @Test
    void every_length_in_days_has_a_price() {
        PermitType gap =
                type("WAIVER", json -> ((ArrayNode) version(json).path("prices").path("cells")).remove(1));

        assertThat(faults(List.of(gap), List.of()))
                .containsExactly("/0/versions/0/prices/cells has no price for 8 days");
    }

    @Test
    void a_free_type_has_no_prices_and_a_paid_one_has_some() {
        PermitType both = type("BUSINESS", json -> version(json).put("free", true));
        PermitType neither = type("SCHOOL_STREET", json -> version(json).put("free", false));

        assertThat(faults(List.of(both), List.of()))
                .containsExactly("/0/versions/0/prices/cells must be empty for a free type");
        assertThat(faults(List.of(neither), List.of()))
                .contains("/0/versions/0/prices/cells must have a price: the type is not free");
    }

    @Test
    void a_permit_for_the_own_zone_needs_a_property_in_a_zone() {
        PermitType anywhere =
                type("RESIDENT", json -> ((ObjectNode) version(json).path("eligibility")).put("property", "ANY"));

        assertThat(faults(List.of(anywhere), List.of()))
                .contains("/0/versions/0/confers/placeRule is the holder's own zone, so the property must be IN_ZONE");
    }

    @Test
    void a_version_has_exactly_one_kind_of_term() {
        PermitType two =
                type("RESIDENT", json -> ((ObjectNode) version(json).path("terms")).put("until", "2027-12-31"));
        PermitType none = type("RESIDENT", json -> version(json).remove("terms"));

        assertThat(faults(List.of(two), List.of()))
                .contains("/0/versions/0/terms must have exactly one of choices, days and until");
        assertThat(faults(List.of(none), List.of())).contains("/0/versions/0/terms is missing");
    }

    @Test
    void a_closed_type_can_open_again_and_a_retired_one_stays_retired() {
        PermitType closed = type("HAVERING_HERO", json -> json.put("status", "CLOSED"));
        PermitType retired = type("HAVERING_HERO", json -> json.put("status", "RETIRED"));
        PermitType open = type("HAVERING_HERO");

        assertThat(faults(List.of(closed), List.of(open))).isEmpty();
        assertThat(faults(List.of(open), List.of(closed))).isEmpty();
        assertThat(faults(List.of(retired), List.of(closed))).isEmpty();
        assertThat(faults(List.of(open), List.of(retired))).containsExactly("/0/status cannot follow RETIRED");
    }

    private static ObjectNode amount(ObjectNode type, int cell) {
        return (ObjectNode) version(type).path("prices").path("cells").get(cell).path("amount");
    }

    private static void nextVersion(ObjectNode type, int number, String from) {
        ObjectNode next = version(type).deepCopy();
        next.put("version", number).put("effectiveFrom", from);
        ((ArrayNode) type.path("versions")).add(next);
    }

    private static List<String> faults(List<PermitType> brought, List<PermitType> stored) {
        Map<String, PermitType> byCode =
                stored.stream().collect(Collectors.toMap(PermitType::code, Function.identity()));
        return new CatalogueCheck(brought, byCode)
                .faults().stream().map(CatalogueCheckTest::text).toList();
    }

    private static String text(Problem.Fault fault) {
        return fault.pointer() + " " + fault.message();
    }
}
