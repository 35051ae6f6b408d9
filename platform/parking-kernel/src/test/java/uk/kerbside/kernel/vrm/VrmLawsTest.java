package uk.kerbside.kernel.vrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import uk.kerbside.kernel.vrm.Vrm.Match;

/** What holds for every mark. */
@Tag("E-2")
class VrmLawsTest {
    private static final List<String> SEPARATORS = List.of(" ", "-", ".", "·", "–", "\u00a0", "\u3000", "‧", "");

    /** Two marks that look alike, or two that need not. */
    record Pair(Vrm one, Vrm other) {}

    @Property
    void whatever_is_typed_is_read_or_refused_with_a_reason(@ForAll String typed) {
        assertThatCode(() -> Vrm.read(typed)).doesNotThrowAnyException();
    }

    @Property
    void a_mark_that_was_read_is_read_again_as_itself(@ForAll("anything") String typed) {
        Optional<Vrm> read = Vrm.read(typed);
        assertThat(read.flatMap(vrm -> Vrm.read(vrm.value()))).isEqualTo(read);
    }

    @Property
    void a_mark_matches_itself(@ForAll("anything") String typed) {
        Vrm.read(typed).ifPresent(vrm -> assertThat(vrm.matches(vrm)).isEqualTo(Match.EXACT));
    }

    @Property
    void folding_twice_changes_nothing(@ForAll("anything") String typed) {
        Vrm.read(typed).map(Vrm::folded).ifPresent(folded -> {
            assertThat(new FoldedVrm(folded.value())).isEqualTo(folded);
            assertThat(Vrm.of(folded.value()).folded()).isEqualTo(folded);
        });
    }

    @Property
    void marks_have_the_same_key_exactly_when_they_look_alike(@ForAll("alike") Pair pair, @ForAll("legal") Vrm any) {
        assertThat(pair.other().folded().key()).isEqualTo(pair.one().folded().key());
        assertThat(any.folded().key() == pair.one().folded().key())
                .isEqualTo(any.folded().equals(pair.one().folded()));
    }

    @Property
    void a_key_is_never_nought_and_that_of_other_letters_is_no_other_mark_s(@ForAll("anything") String typed) {
        Vrm.read(typed).ifPresent(vrm -> {
            boolean isPlain = vrm.value().chars().allMatch(c -> c < 128);
            assertThat(vrm.folded().key() > 0).isEqualTo(isPlain);
            assertThat(FoldedVrm.key(vrm.value())).isEqualTo(vrm.folded().key());
            assertThat(vrm.folded().key()).isNotZero();
        });
    }

    @Property
    void separators_case_and_full_width_letters_do_not_matter(
            @ForAll("legal") Vrm vrm, @ForAll("separators") List<String> separators, @ForAll boolean fullWidth) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < vrm.value().length(); i++) {
            char letter = Character.toLowerCase(vrm.value().charAt(i));
            typed.append(separators.get(i)).append(fullWidth ? (char) (letter - '!' + '！') : letter);
        }
        assertThat(Vrm.of(typed.toString())).isEqualTo(vrm);
    }

    @Property
    void every_mark_of_a_style_the_country_issues_is_legal(@ForAll("legal") Vrm vrm) {
        assertThat(vrm.isUkShape()).isTrue();
        assertThat(vrm.legalReadings()).contains(vrm);
        assertThat(vrm.didYouMean()).isEmpty();
    }

    @Property
    void two_different_legal_marks_never_match(@ForAll("alike") Pair pair) {
        for (Vrm one : pair.one().legalReadings()) {
            for (Vrm other : pair.other().legalReadings()) {
                assertThat(one.matches(other)).isEqualTo(one.equals(other) ? Match.EXACT : Match.NONE);
            }
        }
    }

    @Property
    void two_different_current_style_marks_never_match(@ForAll("current") Vrm one, @ForAll("current") Vrm other) {
        assertThat(one.matches(other)).isEqualTo(one.equals(other) ? Match.EXACT : Match.NONE);
    }

    @Property
    void matching_is_symmetric(@ForAll("alike") Pair pair) {
        assertThat(pair.one().matches(pair.other())).isEqualTo(pair.other().matches(pair.one()));
    }

    @Property
    void marks_that_look_alike_match_exactly_when_one_legal_mark_can_have_been_meant(@ForAll("alike") Pair pair) {
        Set<Vrm> readings = pair.one().legalReadings();
        assertThat(pair.other().legalReadings()).isEqualTo(readings);
        Match ofLookAlikes = readings.size() == 1 ? Match.CONFUSABLE : Match.NONE;
        assertThat(pair.one().matches(pair.other()))
                .isEqualTo(pair.one().equals(pair.other()) ? Match.EXACT : ofLookAlikes);
    }

    @Property
    void a_slip_in_a_current_style_mark_is_matched_and_named_whichever_side_made_it(@ForAll("slips") Pair pair) {
        assertThat(pair.other().matches(pair.one())).isEqualTo(Match.CONFUSABLE);
        assertThat(pair.one().matches(pair.other())).isEqualTo(Match.CONFUSABLE);
        assertThat(pair.other().didYouMean()).contains(pair.one());
    }

    @Property
    void readings_are_legal_and_look_like_what_was_typed(@ForAll("unlucky") Vrm vrm) {
        assertThat(vrm.legalReadings()).allSatisfy(reading -> {
            assertThat(reading.isUkShape()).isTrue();
            assertThat(reading.folded()).isEqualTo(vrm.folded());
        });
    }

    @Property
    void what_was_meant_is_legal_and_matches_what_was_typed(@ForAll("unlucky") Vrm vrm) {
        vrm.didYouMean().ifPresent(meant -> {
            assertThat(meant.isUkShape()).isTrue();
            assertThat(meant.matches(vrm)).isEqualTo(Match.CONFUSABLE);
        });
    }

    @Property
    void a_foreign_mark_matches_only_itself(@ForAll("foreign") Vrm one, @ForAll("foreign") Vrm other) {
        Vrm slipped = Vrm.of(one.folded().value());
        assertThat(one.matches(other)).isEqualTo(one.equals(other) ? Match.EXACT : Match.NONE);
        assertThat(one.matches(slipped)).isEqualTo(one.equals(slipped) ? Match.EXACT : Match.NONE);
        assertThat(one.legalReadings()).isEmpty();
    }

    @Property
    void a_mark_is_never_written_out_whole(@ForAll("legal") Vrm vrm) {
        assertThat(vrm.toString()).hasSameSizeAs(vrm.value()).endsWith("*").doesNotContain(vrm.value());
        assertThat(vrm.folded().toString()).endsWith("*");
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings(), Arbitraries.strings().alpha().numeric().ofMaxLength(14), Marks.unlucky());
    }

    @Provide
    Arbitrary<List<String>> separators() {
        return Arbitraries.of(SEPARATORS).list().ofSize(Vrm.LONGEST);
    }

    @Provide
    Arbitrary<Vrm> legal() {
        return Marks.legal().map(Vrm::of);
    }

    @Provide
    Arbitrary<Vrm> current() {
        return Marks.current().map(Vrm::of);
    }

    @Provide
    Arbitrary<Vrm> unlucky() {
        return Marks.unlucky().map(Vrm::of);
    }

    @Provide
    Arbitrary<Vrm> foreign() {
        return Marks.foreign().map(Vrm::of);
    }

    @Provide
    Arbitrary<Pair> alike() {
        return Combinators.combine(
                        Arbitraries.oneOf(Marks.legal(), Marks.unlucky()),
                        Arbitraries.integers().between(0, 127))
                .as((mark, bits) -> new Pair(Vrm.of(mark), Vrm.of(slipped(mark, bits))));
    }

    @Provide
    Arbitrary<Pair> slips() {
        return Combinators.combine(
                        Marks.currentWithOneReading(), Arbitraries.integers().between(1, 127))
                .as((mark, bits) -> new Pair(Vrm.of(mark), Vrm.of(slipped(mark, bits))))
                .filter(pair -> !pair.one().equals(pair.other()));
    }

    /** O for 0 and I for 1, either way, at the positions whose bit is set. */
    private static String slipped(String mark, int bits) {
        StringBuilder slipped = new StringBuilder(mark);
        for (int i = 0; i < mark.length(); i++) {
            int twin = "O0I1".indexOf(mark.charAt(i));
            if (twin >= 0 && (bits >> i & 1) == 1) {
                slipped.setCharAt(i, "0O1I".charAt(twin));
            }
        }
        return slipped.toString();
    }
}
