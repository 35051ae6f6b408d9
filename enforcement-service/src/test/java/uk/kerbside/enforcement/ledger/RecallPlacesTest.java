package uk.kerbside.enforcement.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import uk.kerbside.enforcement.APlace;
import uk.kerbside.enforcement.knowledge.PlaceAreas;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.places.PlaceTranslation;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;

@Tag("E-5")
class RecallPlacesTest {
    private static final PlaceCode RO1 = PlaceCode.of("RO1");
    private static final String WEST = "POLYGON((1 52, 1.1 52, 1.1 52.1, 1 52.1, 1 52))";
    private static final String EAST = "POLYGON((2 52, 2.1 52, 2.1 52.1, 2 52.1, 2 52))";
    private static final Instant IN_MAY = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant IN_JUNE = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant IN_JULY = Instant.parse("2026-07-01T12:00:00Z");

    private static final class Kept implements PlaceLedger {
        private final List<Revised> revisions = new ArrayList<>();

        @Override
        public void record(PlacePublished place, Instant knownAt) {
            revisions.addFirst(new Revised(place, knownAt));
        }

        @Override
        public List<Revised> listKnownAt(PlaceCode code, Instant knownAt) {
            return revisions.stream()
                    .filter(known -> known.place().code().equals(code.value()))
                    .filter(known -> !known.knownFrom().isAfter(knownAt))
                    .toList();
        }

        @Override
        public List<Revised> listChangedSince(Instant since) {
            return revisions.stream().anyMatch(known -> known.knownFrom().isAfter(since))
                    ? List.copyOf(revisions)
                    : List.of();
        }
    }

    private final Kept ledger = new Kept();
    private final InstantSource clock = InstantSource.fixed(IN_JULY);
    private final RecallPlaces recallPlaces =
            new RecallPlaces(ledger, new uk.kerbside.kit.clock.CouncilClock(clock, ZoneId.of("Europe/London")));

    @Test
    void a_place_is_what_its_order_said_then_though_another_is_in_force_now() {
        ledger.record(place("Order 1", "2019-04-01", Optional.of("2026-06-15")), IN_MAY);
        ledger.record(place("Order 2", "2026-06-15", Optional.empty()), IN_JUNE);

        assertThat(order(IN_JUNE, IN_JULY)).contains("Order 1");
        assertThat(order(IN_JULY, IN_JULY)).contains("Order 2");
    }

    @Test
    void what_was_put_right_later_counts_from_when_it_is_known() {
        ledger.record(place("Order 1", "2019-04-01", Optional.empty()), IN_MAY);
        ledger.record(place("Order 1, corrected", "2019-04-01", Optional.empty()), IN_JULY);

        assertThat(order(IN_JUNE, IN_JUNE)).contains("Order 1");
        assertThat(order(IN_JUNE, IN_JULY)).contains("Order 1, corrected");
    }

    @Test
    void a_place_nobody_knew_yet_is_not_known() {
        ledger.record(place("Order 1", "2019-04-01", Optional.empty()), IN_JUNE);

        assertThat(order(IN_MAY, IN_MAY)).isEmpty();
        assertThat(order(IN_MAY, IN_JULY)).contains("Order 1");
    }

    @Test
    @Tag("P-15")
    void a_suspension_that_is_over_and_left_out_since_is_remembered_for_its_time() {
        PlacePublished.Suspension works =
                new PlacePublished.Suspension("S-1", IN_MAY, Optional.of(IN_JUNE), List.of(), Optional.empty());
        ledger.record(suspended(List.of(works)), IN_MAY);
        ledger.record(suspended(List.of()), IN_JUNE);

        assertThat(recallPlaces
                        .recall(RO1, IN_MAY.plusSeconds(60), IN_JULY)
                        .orElseThrow()
                        .suspensionsOf(BayClass.RESIDENT, IN_MAY.plusSeconds(60)))
                .extracting(Place.Suspension::reference)
                .containsExactly("S-1");
        assertThat(recallPlaces.recall(RO1, IN_JULY, IN_JULY).orElseThrow().suspensions())
                .isEmpty();
    }

    @Test
    @Tag("P-15")
    void a_suspension_that_was_known_for_a_moment_only_counts_though_it_is_written_down_after_the_check() {
        PlacePublished.Suspension works =
                new PlacePublished.Suspension("S-1", IN_MAY, Optional.of(IN_JUNE), List.of(), Optional.empty());
        ledger.record(suspended(List.of()), IN_MAY);
        ledger.record(suspended(List.of(works)), IN_MAY.plusSeconds(11));
        ledger.record(suspended(List.of()), IN_MAY.plusSeconds(12));

        assertThat(recallPlaces
                        .recall(RO1, IN_MAY.plusSeconds(10), IN_JULY)
                        .orElseThrow()
                        .suspensionsOf(BayClass.RESIDENT, IN_MAY.plusSeconds(10)))
                .extracting(Place.Suspension::reference)
                .containsExactly("S-1");
    }

    @Test
    void where_a_place_lay_until_it_was_drawn_anew_is_known_of_the_days_before() {
        ledger.record(ro1("Order 1", "2019-04-01").within(WEST).published(), IN_MAY);
        ledger.record(ro1("Order 2", "2026-07-01").within(EAST).published(), IN_JULY);

        assertThat(elsewhere(IN_MAY, IN_JUNE)).containsExactly(boundary(WEST));
        assertThat(elsewhere(IN_JUNE, IN_JULY)).containsExactly(boundary(WEST));
        assertThat(elsewhere(IN_JULY, IN_JULY)).isEmpty();
    }

    @Test
    void a_boundary_nobody_can_read_makes_no_trouble_later() {
        ledger.record(ro1("Order 1", "2019-04-01").within("round the corner").published(), IN_MAY);
        ledger.record(ro1("Order 2", "2026-07-01").within(EAST).published(), IN_JULY);

        assertThat(elsewhere(IN_JUNE, IN_JULY)).isEmpty();
    }

    @Test
    void a_place_that_lies_where_it_lay_is_nowhere_else_though_its_hours_changed() {
        ledger.record(ro1("Order 1", "2019-04-01").within(WEST).published(), IN_MAY);
        ledger.record(ro1("Order 2", "2026-07-01").within(WEST).withoutHours().published(), IN_JULY);

        assertThat(elsewhere(IN_JUNE, IN_JULY)).isEmpty();
        PlacesOfThen lately = recallPlaces.recallSince(IN_MAY.plusSeconds(1)).apply(IN_JUNE);
        assertThat(lately.listElsewhere()).isEmpty();
        assertThat(lately.find(RO1).map(Place::trafficOrder)).contains("Order 1");
        assertThat(recallPlaces.recallSince(IN_JULY).apply(IN_JULY).find(RO1)).isEmpty();
    }

    private List<Geometry> elsewhere(Instant at, Instant knownAt) {
        return recallPlaces.recall(at, knownAt).apply(at).listElsewhere().stream()
                .flatMap(lay -> lay.boundary().stream())
                .toList();
    }

    private static Geometry boundary(String wkt) {
        return PlaceAreas.Bounded.of(
                        PlaceTranslation.toKernel(ro1("Order", "2019-04-01").published()), Optional.of(wkt))
                .boundary()
                .orElseThrow();
    }

    private Optional<String> order(Instant at, Instant knownAt) {
        return recallPlaces.recall(RO1, at, knownAt).map(Place::trafficOrder);
    }

    private static PlacePublished place(String order, String from, Optional<String> until) {
        APlace place = ro1(order, from);
        until.ifPresent(place::until);
        return place.published();
    }

    private static PlacePublished suspended(List<PlacePublished.Suspension> suspensions) {
        return ro1("Order 1", "2019-04-01").suspended(suspensions).published();
    }

    private static APlace ro1(String order, String from) {
        return APlace.of(RO1.value(), PlaceKind.ZONE).order(order, from);
    }
}
