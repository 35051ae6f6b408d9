package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.RightSource;

@Tag("E-1")
class PrecedenceTest {
    /** One right for each thing that can be found of the same mark, place and time; the best for the driver first. */
    private static Map<String, Holding> inOrder() {
        Map<String, Holding> rights = new LinkedHashMap<>();
        rights.put("COVERED", Holding.permit());
        rights.put("PAPER_ON_FILE", Holding.permit().onPaper());
        rights.put("COVERED_CONFUSABLE", Holding.permit().of("LGO9RVK"));
        rights.put(
                "IN_GRACE",
                Holding.permit().until("2026-11-20T00:00:00Z").renewed("2026-11-19T00:00:00Z", "2026-12-01T00:00:00Z"));
        rights.put("LAPSED within ten minutes", Holding.permit().until("2026-11-23T11:55:00Z"));
        rights.put("LAPSED", Holding.permit().until("2026-11-20T00:00:00Z"));
        rights.put("NOT_STARTED", Holding.permit().from("2026-12-01T00:00:00Z"));
        rights.put("RIGHT_ON_HOLD", Holding.permit().suspended());
        rights.put("WRONG_BAY", Holding.permit().type("BUSINESS", BayClass.BUSINESS));
        rights.put("WRONG_PLACE", Holding.permit().in("UP1"));
        return rights;
    }

    @Test
    void each_of_them_is_found_when_it_is_alone() {
        inOrder()
                .forEach((name, right) ->
                        assertThat(Asking.atNoon().with(right).outcome().name()).isEqualTo(name.split(" ")[0]));
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
        KnownRight one = inOrder().get(better).id("permits:Z-BETTER").known();
        KnownRight other = inOrder().get(worse).id("permits:A-WORSE").known();

        for (List<KnownRight> either : List.of(List.of(one, other), List.of(other, one))) {
            Answer answer = Asking.atNoon().with(either);
            assertThat(answer.finding().basis().orElseThrow().known()).isSameAs(one);
            assertThat(answer.alsoConsidered()).extracting(Considered::known).containsExactly(other);
        }
    }

    @Test
    void outside_control_comes_before_all_rights_and_tells_all() {
        List<KnownRight> all = inOrder().values().stream().map(Holding::known).toList();

        Answer answer = Asking.atNoon().at("2026-11-22T12:00:00Z").with(all);

        assertThat(answer.outcome()).isEqualTo(Outcome.OUTSIDE_CONTROL);
        assertThat(answer.alsoConsidered()).hasSize(all.size());
    }

    @Test
    void ranks_are_as_published() {
        assertThat(Stream.of(Outcome.values()).map(outcome -> outcome.rank() + " " + outcome))
                .containsExactly(
                        "3 OUTSIDE_CONTROL",
                        "4 COVERED",
                        "6 PAPER_ON_FILE",
                        "7 COVERED_CONFUSABLE",
                        "9 IN_GRACE",
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
