package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.RightSource;

@Tag("E-1")
class PrecedenceTest {
    /** One thing that can be found of the same mark, place and time. */
    private record One(Optional<Holding> right, UnaryOperator<Asking> asked) {
        static One of(Holding right) {
            return new One(Optional.of(right), asking -> asking);
        }

        static One of(UnaryOperator<Asking> asked) {
            return new One(Optional.empty(), asked);
        }

        List<KnownRight> known(String id) {
            return right.map(holding -> holding.id(id).known()).stream().toList();
        }
    }

    /** Of each outcome one; the best for the driver first. */
    private static Map<String, One> inOrder() {
        Map<String, One> all = new LinkedHashMap<>();
        all.put("EXEMPT_LISTED", One.of(asking -> asking.exempt("an ambulance")));
        all.put("BAY_SUSPENDED", One.of(asking -> asking.in(Asking.placeWith(suspension()))));
        all.put("OUTSIDE_CONTROL", One.of(asking -> asking.in(Asking.place("RO1", "Sun 10:00-11:00"))));
        all.put("COVERED", One.of(Holding.permit()));
        all.put("COVERED_DISPLAYED", One.of(asking -> asking.displaying(card())));
        all.put("PAPER_ON_FILE", One.of(Holding.permit().onPaper()));
        all.put("COVERED_CONFUSABLE", One.of(Holding.permit().of("LGO9RVK")));
        all.put(
                "CONDITIONAL",
                new One(
                        Optional.of(Holding.permit().in("SL-1")),
                        asking -> asking.perhapsAt(Asking.statedLocation("SL-1"))));
        all.put(
                "IN_GRACE",
                One.of(Holding.permit()
                        .until("2026-11-20T00:00:00Z")
                        .renewed("2026-11-19T00:00:00Z", "2026-12-01T00:00:00Z")));
        all.put("LAPSED within ten minutes", One.of(Holding.permit().until("2026-11-23T11:55:00Z")));
        all.put("NOT_STARTED within ten minutes", One.of(Holding.permit().on("Mon-Fri 00:00-11:55")));
        all.put(
                "MAX_STAY_EXCEEDED",
                One.of(Holding.permit()
                        .source(RightSource.VISIT)
                        .from("2026-11-23T08:00:00Z")
                        .atMost(Duration.ofHours(3))));
        all.put("LAPSED", One.of(Holding.permit().until("2026-11-20T00:00:00Z")));
        all.put("NOT_STARTED", One.of(Holding.permit().from("2026-12-01T00:00:00Z")));
        all.put("RIGHT_ON_HOLD", One.of(Holding.permit().suspended()));
        all.put("WRONG_BAY", One.of(Holding.permit().type("BUSINESS", BayClass.BUSINESS)));
        all.put("WRONG_PLACE", One.of(Holding.permit().in("UP1")));
        all.put("NOTHING_KNOWN", One.of(asking -> asking));
        return all;
    }

    @Test
    void there_is_one_of_each_outcome() {
        assertThat(inOrder().keySet().stream().map(name -> name.split(" ")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Outcome.values()).map(Outcome::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> each_of_them_is_found_when_it_is_alone() {
        return inOrder().entrySet().stream()
                .map(one -> dynamicTest(one.getKey(), () -> assertThat(one.getValue()
                                .asked()
                                .apply(Asking.atNoon())
                                .with(one.getValue().known("permits:P-1"))
                                .outcome()
                                .name())
                        .isEqualTo(one.getKey().split(" ")[0])));
    }

    @TestFactory
    Stream<DynamicTest> of_any_two_the_better_one_comes_first_and_the_other_is_told() {
        List<String> names = List.copyOf(inOrder().keySet());
        List<DynamicTest> pairs = new ArrayList<>();
        for (int better = 0; better < names.size(); better++) {
            for (int worse = better + 1; worse < names.size(); worse++) {
                String one = names.get(better);
                String other = names.get(worse);
                pairs.add(dynamicTest(one + " before " + other, () -> assertComesFirst(one, other)));
            }
        }
        return pairs.stream();
    }

    private static void assertComesFirst(String better, String worse) {
        One one = inOrder().get(better);
        One other = inOrder().get(worse);
        List<KnownRight> first = one.known("permits:Z-BETTER");
        List<KnownRight> second = other.known("permits:A-WORSE");

        for (List<KnownRight> either : List.of(joined(first, second), joined(second, first))) {
            // The spot of the better one, where both would set one.
            Answer answer =
                    one.asked().apply(other.asked().apply(Asking.atNoon())).with(either);
            assertThat(answer.outcome().name()).isEqualTo(better.split(" ")[0]);
            assertThat(answer.finding().basis().map(Considered::known))
                    .isEqualTo(first.stream().findFirst());
            assertThat(answer.alsoConsidered()).extracting(Considered::known).containsExactlyElementsOf(second);
        }
    }

    private static List<KnownRight> joined(List<KnownRight> some, List<KnownRight> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Test
    void a_suspended_bay_comes_before_the_end_of_control() {
        Answer sunday = Asking.atNoon()
                .in(Asking.placeWith(suspension()))
                .at("2026-11-22T12:00:00Z")
                .with();

        assertThat(sunday.outcome()).isEqualTo(Outcome.BAY_SUSPENDED);
    }

    private static Displayed card() {
        return new Displayed.Card("700001", LocalDate.parse("2026-11-23"), Optional.empty(), Optional.empty());
    }

    private static Place.Suspension suspension() {
        return new Place.Suspension(
                "S-17", Interval.from(Instant.parse("2026-11-01T00:00:00Z")), Set.of(), Optional.empty());
    }

    @Test
    void outside_control_comes_before_all_rights_and_tells_all() {
        List<KnownRight> all = inOrder().values().stream()
                .flatMap(one -> one.right().stream())
                .map(Holding::known)
                .toList();

        Answer answer = Asking.atNoon().at("2026-11-22T12:00:00Z").with(all);

        assertThat(answer.outcome()).isEqualTo(Outcome.OUTSIDE_CONTROL);
        assertThat(answer.alsoConsidered()).hasSize(all.size());
    }

    @Test
    void ranks_are_as_published() {
        assertThat(Stream.of(Outcome.values()).map(outcome -> outcome.rank() + " " + outcome))
                .containsExactly(
                        "1 EXEMPT_LISTED",
                        "2 BAY_SUSPENDED",
                        "3 OUTSIDE_CONTROL",
                        "4 COVERED",
                        "5 COVERED_DISPLAYED",
                        "6 PAPER_ON_FILE",
                        "7 COVERED_CONFUSABLE",
                        "8 CONDITIONAL",
                        "9 IN_GRACE",
                        "11 MAX_STAY_EXCEEDED",
                        "12 LAPSED",
                        "13 NOT_STARTED",
                        "14 RIGHT_ON_HOLD",
                        "15 WRONG_BAY",
                        "16 WRONG_PLACE",
                        "17 NOTHING_KNOWN");
        assertThat(Asking.atNoon()
                        .with(Holding.permit().until("2026-11-23T11:55:00Z"))
                        .finding()
                        .rank())
                .isEqualTo(10);
    }

    @Test
    void of_two_that_cover_a_permit_comes_before_a_visit_and_a_visit_before_a_waiver_and_what_is_bought() {
        Holding permit = Holding.permit("z:4").until("2026-11-24T00:00:00Z");
        Holding visit = Holding.permit("z:3").source(RightSource.VISIT).until("2026-11-25T00:00:00Z");
        Holding waiver = Holding.permit("z:2").type("WAIVER", BayClass.RESIDENT).until("2026-11-26T00:00:00Z");
        Holding bought = Holding.permit("z:1").source(RightSource.THIRD_PARTY).forever();

        assertThat(order(Asking.atNoon().with(bought, waiver, visit, permit)))
                .containsExactly("z:4", "z:3", "z:2", "z:1");
    }

    @Test
    void of_two_alike_the_one_that_lasts_longer_comes_first_then_the_lower_id() {
        Holding first = Holding.permit("p:9").forever();
        Holding second = Holding.permit("p:3").until("2027-02-01T00:00:00Z");
        Holding third = Holding.permit("p:1");
        Holding fourth = Holding.permit("p:2");

        assertThat(order(Asking.atNoon().with(fourth, third, second, first)))
                .containsExactly("p:9", "p:3", "p:1", "p:2");
    }

    @Test
    void of_two_that_start_later_the_next_one_comes_first() {
        Holding next = Holding.permit("p:2").from("2026-12-01T00:00:00Z").until("2026-12-02T00:00:00Z");
        Holding later = Holding.permit("p:1").from("2026-12-03T00:00:00Z");

        assertThat(order(Asking.atNoon().with(later, next))).containsExactly("p:2", "p:1");
    }

    @Test
    void of_two_lapses_the_latest_comes_first() {
        Holding recent = Holding.permit("p:2").until("2026-11-22T00:00:00Z");
        Holding old = Holding.permit("p:1").until("2026-10-22T00:00:00Z");

        assertThat(order(Asking.atNoon().with(old, recent))).containsExactly("p:2", "p:1");
    }

    @Test
    void within_a_rank_exact_comes_before_confusable_and_virtual_before_paper() {
        Holding exact = Holding.permit("p:3").in("UP1").onPaper().until("2026-11-24T00:00:00Z");
        Holding virtual = Holding.permit("p:4").in("UP1").until("2026-11-24T00:00:00Z");
        Holding confusable = Holding.permit("p:1").of("LGO9RVK").in("UP1").forever();

        assertThat(order(Asking.atNoon().with(confusable, exact, virtual))).containsExactly("p:4", "p:3", "p:1");
    }

    private static List<String> order(Answer answer) {
        return Stream.concat(answer.finding().basis().stream(), answer.alsoConsidered().stream())
                .map(considered -> considered.right().id())
                .toList();
    }
}
