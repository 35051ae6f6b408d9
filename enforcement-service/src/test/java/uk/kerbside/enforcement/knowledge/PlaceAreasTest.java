package uk.kerbside.enforcement.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.enforcement.APlace;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;

/** Which places a position lies in: two zones that overlap, and a school street in one of them. */
@Tag("E-1")
@Tag("case")
class PlaceAreasTest {
    // 0.0001 degrees of latitude are 11.1 metres, of longitude at this latitude 6.9.
    private static final String WEST = rectangle(0.1494, 51.5394, 0.1626, 51.5486);
    private static final String EAST = rectangle(0.1614, 51.5394, 0.1746, 51.5486);
    private static final String STREET = rectangle(0.1540, 51.5400, 0.1560, 51.5410);

    private final Knowledge knowledge = new Knowledge(1);

    @ParameterizedTest
    @CsvSource({
        "51.5440, 0.1500, RO1",
        "51.5440, 0.1700, RO2",
        // Two overlapping areas.
        "51.5440, 0.1620, RO1 RO2",
        // The smaller of two areas comes first.
        "51.5405, 0.1550, S1 RO1",
        // Exactly on an edge, and on a corner.
        "51.5440, 0.1494, RO1",
        "51.5394, 0.1494, RO1",
        "51.5486, 0.1746, RO2",
        // Outside by 6.9 metres, and by 13.9.
        "51.5440, 0.1493, RO1",
        "51.5440, 0.1492, ''",
        // Outside by 5.6 metres in the other direction.
        "51.53935, 0.1510, RO1",
        // Just outside of the street, which is smaller: the zone it lies in comes first.
        "51.5405, 0.1561, RO1 S1",
        "0, 0, ''",
        "90, 180, ''"
    })
    void case_12_all_places_a_position_lies_in_or_near_are_found(double latitude, double longitude, String codes) {
        everything();

        assertThat(codes(knowledge.placesAt(latitude, longitude, 10))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"51.5440, 0.1494, RO1", "51.5394, 0.1600, RO1", "51.544, 0.14939, ''"})
    void case_12_an_edge_belongs_to_its_place_even_without_tolerance(double latitude, double longitude, String codes) {
        everything();

        assertThat(codes(knowledge.placesAt(latitude, longitude, 0))).isEqualTo(codes);
    }

    @Test
    void tolerance_is_counted_in_metres() {
        everything();

        // 69.2 metres to the west.
        assertThat(codes(knowledge.placesAt(51.5440, 0.1484, 69))).isEmpty();
        assertThat(codes(knowledge.placesAt(51.5440, 0.1484, 69.5))).isEqualTo("RO1");
    }

    @Test
    void a_place_that_changes_or_goes_is_found_where_it_is_now() {
        everything();
        assertThat(codes(knowledge.placesAt(51.5440, 0.1500, 0))).isEqualTo("RO1");

        knowledge.take(place("RO1", PlaceKind.ZONE, 2, Optional.of(EAST)));
        assertThat(knowledge.placesAt(51.5440, 0.1500, 0)).isEmpty();
        knowledge.take(place("RO1", PlaceKind.ZONE, 1, Optional.of(WEST)));
        assertThat(knowledge.placesAt(51.5440, 0.1500, 0)).isEmpty();
        assertThat(codes(knowledge.placesAt(51.5440, 0.1700, 0))).isEqualTo("RO1 RO2");
        knowledge.forgetPlace("RO2");
        assertThat(codes(knowledge.placesAt(51.5440, 0.1700, 0))).isEqualTo("RO1");
    }

    @Test
    void a_place_without_a_boundary_is_found_by_its_code_alone() {
        knowledge.take(place("RO1", PlaceKind.ZONE, 1, Optional.empty()));

        assertThat(knowledge.placesAt(51.5440, 0.1500, 1_000)).isEmpty();
        assertThat(knowledge.place(PlaceCode.of("RO1"))).isPresent();
    }

    @Test
    void a_stated_location_may_be_meant_where_it_lies_and_one_nobody_drew_anywhere() {
        everything();
        assertThat(possible("RO1")).isEmpty();

        knowledge.take(place("SL-1", PlaceKind.STATED_LOCATION, 1, Optional.of(STREET)));
        knowledge.take(place("SL-2", PlaceKind.STATED_LOCATION, 1, Optional.empty()));

        assertThat(possible("RO1")).isEqualTo("SL-2 SL-1");
        assertThat(possible("RO2")).isEqualTo("SL-2");
        assertThat(codes(knowledge.anywhere().possible())).isEqualTo("SL-2");
    }

    @Test
    void a_zone_lies_in_a_ward_for_certain_when_all_of_it_does_and_perhaps_when_some_of_it_does() {
        everything();
        knowledge.take(ward("W01", rectangle(0.1400, 51.5300, 0.1640, 51.5600)));
        // It touches the first, and shares ground with the zone in the east alone.
        knowledge.take(ward("W02", rectangle(0.1640, 51.5300, 0.1700, 51.5600)));

        assertThat(knowledge.around(PlaceCode.of("RO1")).within()).containsExactly(PlaceCode.of("W01"));
        assertThat(possible("RO1")).isEmpty();
        assertThat(knowledge.around(PlaceCode.of("RO2")).within()).isEmpty();
        assertThat(possible("RO2")).isEqualTo("W01 W02");
        assertThat(codes(knowledge.placesAt(51.5440, 0.1500, 0))).isEqualTo("RO1 W01");
    }

    private String possible(String code) {
        return codes(knowledge.around(PlaceCode.of(code)).possible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POLYGON", "POLYGON EMPTY", "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))", "nonsense"})
    void what_is_no_boundary_is_not_taken(String wkt) {
        everything();

        assertThatThrownBy(() -> knowledge.take(place("RO1", PlaceKind.ZONE, 2, Optional.of(wkt))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(codes(knowledge.placesAt(51.5440, 0.1500, 0))).isEqualTo("RO1");
    }

    private void everything() {
        knowledge.take(place("RO1", PlaceKind.ZONE, 1, Optional.of(WEST)));
        knowledge.take(place("RO2", PlaceKind.ZONE, 1, Optional.of(EAST)));
        knowledge.take(place("S1", PlaceKind.SCHOOL_STREET, 1, Optional.of(STREET)));
    }

    private static String codes(List<Place> places) {
        return String.join(
                " ", places.stream().map(place -> place.code().value()).toList());
    }

    private static String rectangle(double west, double south, double east, double north) {
        return "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north);
    }

    private static PlacePublished ward(String code, String boundary) {
        return APlace.of(code, PlaceKind.WARD)
                .bays()
                .withoutHours()
                .within(boundary)
                .published();
    }

    private static PlacePublished place(String code, PlaceKind kind, int revision, Optional<String> boundary) {
        APlace place = APlace.of(code, kind).revision(revision);
        boundary.ifPresent(place::within);
        return place.published();
    }
}
