package uk.kerbside.enforcement.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import uk.kerbside.enforcement.APlace;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;

/**
 * A place that never was otherwise is told without weighing its revisions: as one is whose revisions, weighed, all say the same.
 * On few instants and days, so that ends meet often.
 */
@Tag("E-5")
class PlaceHistoryLawsTest {
    private static final Instant NOON = Instant.parse("2027-03-28T00:30:00Z");
    private static final LocalDate DAY = LocalDate.parse("2027-03-28");

    @Property
    void what_never_was_otherwise_is_what_weighing_the_same_twice_finds(
            @ForAll("places") PlacePublished place,
            @ForAll("instants") Instant knownFrom,
            @ForAll("instants") Instant before,
            @ForAll("instants") Instant at,
            @ForAll("days") LocalDate on) {
        PlaceLedger.Revised only = new PlaceLedger.Revised(place, knownFrom);
        PlaceLedger.Revised older = new PlaceLedger.Revised(place, before.isBefore(knownFrom) ? before : knownFrom);

        assertThat(PlaceHistory.of(List.of(only)).find(at, on))
                .isEqualTo(PlaceHistory.of(List.of(only, older)).find(at, on));
    }

    @Property
    void it_has_not_moved_and_lay_nowhere_else(
            @ForAll("places") PlacePublished place,
            @ForAll("instants") Instant knownFrom,
            @ForAll("instants") Instant at,
            @ForAll("days") LocalDate on) {
        PlaceHistory history = PlaceHistory.of(List.of(new PlaceLedger.Revised(place, knownFrom)));

        assertThat(history.hasMoved()).isFalse();
        assertThat(history.findElsewhere(at, on, at)).isEmpty();
    }

    /** Half a minute apart: what is known within a moment counts. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 6).map(step -> NOON.plus(Duration.ofSeconds(30L * step)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-1, 3).map(DAY::plusDays);
    }

    @Provide
    Arbitrary<PlacePublished> places() {
        return Combinators.combine(
                        days(), days().optional(), suspensions().list().ofMaxSize(4))
                .as(PlaceHistoryLawsTest::place);
    }

    private static PlacePublished place(
            LocalDate from, Optional<LocalDate> until, List<PlacePublished.Suspension> suspensions) {
        APlace place = APlace.of("RO1", PlaceKind.ZONE)
                .order("Order 1", from.toString())
                .suspended(suspensions);
        until.ifPresent(day -> place.until(day.toString()));
        return place.published();
    }

    /** Also two with one reference: its bays and times may have been otherwise, or others dispensed from it. */
    private Arbitrary<PlacePublished.Suspension> suspensions() {
        return Combinators.combine(
                        Arbitraries.of("BS-1", "BS-2"),
                        instants(),
                        instants().optional(),
                        Arbitraries.of(BayClass.RESIDENT, BayClass.PAY_AND_DISPLAY)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(1),
                        Arbitraries.of("outside 12 to 20").optional(),
                        Arbitraries.of("D-1", "D-2", "D-3")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2)
                                .optional())
                .as(PlaceHistoryLawsTest::suspension);
    }

    private static PlacePublished.Suspension suspension(
            String reference,
            Instant from,
            Optional<Instant> until,
            List<BayClass> bays,
            Optional<String> location,
            Optional<List<String>> dispensed) {
        return new PlacePublished.Suspension(reference, from, until.filter(from::isBefore), bays, location, dispensed);
    }
}
