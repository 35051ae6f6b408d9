package uk.kerbside.kernel.vrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds for every two marks that are near. */
@Tag("E-2")
class NearMarkLawsTest {
    @Property(tries = 300)
    void near_is_near_from_both_sides(@ForAll("short") Vrm one, @ForAll("short") Vrm other) {
        assertThat(Nearness.between(one, other)).isEqualTo(Nearness.between(other, one));
    }

    @Property(tries = 300)
    void every_near_mark_stands_under_one_of_the_keys(@ForAll("short") Vrm read, @ForAll("short") Vrm held) {
        if (Nearness.between(read, held).isPresent()) {
            assertThat(NearMark.keys(read, every -> true))
                    .contains(held.folded().key());
        }
    }

    @Property(tries = 100)
    void a_letter_too_many_missing_or_replaced_is_among_the_keys(@ForAll("short") Vrm read) {
        List<Long> near = letters(read)
                .filter(held -> isNearOrAlike(read, held))
                .map(held -> held.folded().key())
                .toList();
        assertThat(LongStream.of(NearMark.keys(read, every -> true)).boxed().collect(Collectors.toSet()))
                .containsAll(near);
    }

    private static boolean isNearOrAlike(Vrm read, Vrm held) {
        Optional<Nearness> nearness = Nearness.between(read, held);
        return nearness.isPresent() || read.matches(held) != Vrm.Match.NONE;
    }

    /** Every mark that differs by a letter put in, taken out or replaced. */
    private static Stream<Vrm> letters(Vrm read) {
        String mark = read.value();
        return IntStream.range(0, mark.length())
                .boxed()
                .flatMap(i -> Stream.of(
                        mark.substring(0, i) + "X" + mark.substring(i),
                        mark.substring(0, i) + "I" + mark.substring(i + 1),
                        mark.substring(0, i) + mark.substring(i + 1)))
                .filter(text -> !text.isEmpty())
                .map(Vrm::of);
    }

    @Provide("short")
    Arbitrary<Vrm> fewLetters() {
        return Arbitraries.strings()
                .withChars("O0I1A2")
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(Vrm::of);
    }
}
