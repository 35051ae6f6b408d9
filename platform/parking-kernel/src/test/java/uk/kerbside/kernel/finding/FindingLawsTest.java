package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.Vrm;

/** What holds whatever rights a mark has. */
class FindingLawsTest {
    private static final Place HERE = Asking.place("RO1", "Mon-Sun 00:00-24:00");

    @Property
    @Tag("case")
    void officer_and_customer_agree_an_exact_mark_is_covered_exactly_when_a_right_says_so(
            @ForAll("holdings") List<KnownRight> rights, @ForAll("instants") Instant at) {
        boolean isCovered = rights.stream()
                .map(KnownRight::right)
                .anyMatch(right -> right.stateAt(at, Vrm.of(Asking.MARK)).covers()
                        && right.reaches(PlaceCode.of("RO1"))
                        && right.confers(BayClass.RESIDENT, HERE));

        Answer answer = Asking.atNoon().in(HERE).at(at).with(rights);

        assertThat(answer.outcome() == Outcome.COVERED || answer.outcome() == Outcome.PAPER_ON_FILE)
                .isEqualTo(isCovered);
    }

    @Property
    void the_order_in_which_rights_are_known_changes_nothing(
            @ForAll("holdings") List<KnownRight> rights, @ForAll("instants") Instant at, @ForAll long seed) {
        List<KnownRight> shuffled = new ArrayList<>(rights);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Asking.atNoon().in(HERE).at(at).with(shuffled).toString())
                .isEqualTo(Asking.atNoon().in(HERE).at(at).with(rights).toString());
    }

    @Property
    void every_right_of_the_mark_is_told_once(
            @ForAll("holdings") List<KnownRight> rights, @ForAll("instants") Instant at) {
        Answer answer = Asking.atNoon().in(HERE).at(at).with(rights);

        List<KnownRight> told = new ArrayList<>();
        answer.finding().basis().map(Considered::known).ifPresent(told::add);
        answer.alsoConsidered().stream().map(Considered::known).forEach(told::add);
        assertThat(told).containsExactlyInAnyOrderElementsOf(rights);
    }

    @Property
    void no_right_beside_it_is_better_than_the_finding(
            @ForAll("holdings") List<KnownRight> rights, @ForAll("instants") Instant at) {
        Answer answer = Asking.atNoon().in(HERE).at(at).with(rights);

        assertThat(answer.alsoConsidered()).allSatisfy(other -> assertThat(
                        other.outcome().map(Outcome::rank).orElse(Integer.MAX_VALUE))
                .isGreaterThanOrEqualTo(answer.finding().rank()));
    }

    @Property
    void a_further_right_never_makes_it_worse(
            @ForAll("holdings") List<KnownRight> rights, @ForAll("instants") Instant at) {
        if (!rights.isEmpty()) {
            int less = Asking.atNoon()
                    .in(HERE)
                    .at(at)
                    .with(rights.subList(1, rights.size()))
                    .finding()
                    .rank();
            int more = Asking.atNoon().in(HERE).at(at).with(rights).finding().rank();

            assertThat(more).isLessThanOrEqualTo(less);
        }
    }

    @Property
    void a_plain_code_is_advised_only_when_nothing_speaks_for_the_driver(
            @ForAll("holdings") List<KnownRight> rights, @ForAll("instants") Instant at) {
        Answer answer = Asking.atNoon().in(HERE).at(at).nothingDisplayed().with(rights);

        if (answer.advice().word() == Advice.Word.CODE) {
            assertThat(answer.overlays()).isEmpty();
            assertThat(answer.outcome().isFavourable()).isFalse();
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(-30, 30).map(minutes -> Asking.NOON.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<List<KnownRight>> holdings() {
        return holding().list().ofMaxSize(5).map(FindingLawsTest::named);
    }

    private static List<KnownRight> named(List<Holding> holdings) {
        List<KnownRight> named = new ArrayList<>();
        for (int i = 0; i < holdings.size(); i++) {
            named.add(holdings.get(i).id("permits:P-" + i).known());
        }
        return named;
    }

    private Arbitrary<Holding> holding() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of("RO1", "UP1"),
                        Arbitraries.of(BayClass.RESIDENT, BayClass.BUSINESS),
                        Arbitraries.integers().between(0, 5))
                .as((from, minutes, place, bay, kind) -> {
                    Instant until = from.plus(Duration.ofMinutes(minutes));
                    Holding holding = Holding.permit()
                            .type("ANY", bay)
                            .in(place)
                            .from(from.toString())
                            .until(until.toString());
                    return switch (kind) {
                        case 0 -> holding.awaitingPayment();
                        case 1 -> holding.suspended();
                        case 2 -> holding.ended(until.toString(), EndedBy.REVOKED);
                        case 3 -> holding.onPaper();
                        case 4 ->
                            holding.renewed(
                                    from.toString(), until.plusSeconds(300).toString());
                        default -> holding;
                    };
                });
    }
}
