package uk.kerbside.kernel.vrm;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Marks for property tests, built from the letters DVLA allows rather than from the patterns under test. */
final class Marks {
    private static final String AREA = "ABCDEFGHJKLMNOPRSTUVWXY";
    private static final String RANDOM = "ABCDEFGHJKLMNOPRSTUVWXYZ";
    private static final String YEAR = "ABCDEFGHJKLMNPRSTVWXY";

    private Marks() {}

    /** The style since 2001. */
    static Arbitrary<String> current() {
        return current(RANDOM);
    }

    /** Without an O among the last three, which could be read as digits of a Northern Irish mark. */
    static Arbitrary<String> currentWithOneReading() {
        return current(RANDOM.replace("O", ""));
    }

    private static Arbitrary<String> current(String lastLetters) {
        return Combinators.combine(letters(AREA, 2), Arbitraries.integers().between(2, 99), letters(lastLetters, 3))
                .as((area, age, random) -> area + String.format(Locale.ROOT, "%02d", age) + random);
    }

    /** Any style the United Kingdom issues. */
    static Arbitrary<String> legal() {
        Arbitrary<String> upTo999 = Arbitraries.integers().between(1, 999).map(String::valueOf);
        Arbitrary<String> upTo9999 = Arbitraries.integers().between(1, 9999).map(String::valueOf);
        Arbitrary<String> irish =
                Combinators.combine(letters("I", 1), letters(AREA, 1)).as((i, letter) -> i + letter);
        return Arbitraries.oneOf(
                current(),
                joined(List.of(letters(YEAR, 1), upTo999, letters(AREA, 3))),
                joined(List.of(letters(AREA, 3), upTo999, letters(YEAR, 1))),
                joined(List.of(letters(AREA, 2), upTo9999)),
                joined(List.of(upTo9999, letters(AREA, 2))),
                joined(List.of(letters(AREA, 1), irish, upTo9999)),
                joined(List.of(irish, upTo9999)),
                joined(List.of(upTo9999, irish)),
                joined(List.of(Arbitraries.just("Q"), upTo999, letters(AREA, 3))),
                Arbitraries.integers().between(0, 9999).map(n -> String.format(Locale.ROOT, "0%04d", n)));
    }

    /** Anything short that has O, 0, I and 1 in unlucky places, legal or not. */
    static Arbitrary<String> unlucky() {
        return Arbitraries.strings().withChars("O0I1A2").ofMinLength(1).ofMaxLength(7);
    }

    /** Too long to be issued here. */
    static Arbitrary<String> foreign() {
        return Arbitraries.strings().withChars("O0I1ABZ29").ofMinLength(8).ofMaxLength(Vrm.LONGEST);
    }

    private static Arbitrary<String> joined(List<Arbitrary<String>> parts) {
        return Combinators.combine(parts).as(values -> String.join("", values));
    }

    private static Arbitrary<String> letters(String alphabet, int count) {
        return Arbitraries.strings().withChars(alphabet).ofLength(count);
    }
}
