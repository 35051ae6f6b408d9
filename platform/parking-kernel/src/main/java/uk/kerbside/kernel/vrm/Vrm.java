package uk.kerbside.kernel.vrm;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A vehicle registration mark, normalised: capitals and digits, no spaces. Any country's mark is accepted as it is;
 * only UK shapes are read for slips.
 */
public final class Vrm implements Comparable<Vrm> {
    /** Letters and digits a mark has at most; UK marks have seven, the longest foreign ones twelve. */
    public static final int LONGEST = 12;

    private static final int LONGEST_OF_UK = 7;

    // What people put between the parts of a mark: any space, dots, hyphens and dashes.
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Zs}.·‧•\\p{Pd}]");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[\\p{Lu}\\p{Lo}\\p{Nd}]+");

    /** How two marks compare. */
    public enum Match {
        /** The same mark. */
        EXACT,
        /** They look alike and, over both, exactly one legal mark can have been meant. */
        CONFUSABLE,
        NONE
    }

    private final String value;

    private Vrm(String value) {
        this.value = value;
    }

    /** @throws UnusableVrmException when what was typed can be no country's mark */
    public static Vrm of(String typed) {
        String normalised = normalise(typed);
        if (normalised.isEmpty()) {
            throw new UnusableVrmException(UnusableVrmException.Reason.EMPTY);
        }
        if (!LETTERS_AND_DIGITS.matcher(normalised).matches()) {
            throw new UnusableVrmException(UnusableVrmException.Reason.NOT_LETTERS_AND_DIGITS);
        }
        if (normalised.length() > LONGEST) {
            throw new UnusableVrmException(UnusableVrmException.Reason.TOO_LONG);
        }
        return new Vrm(normalised);
    }

    /** The mark, if what was typed can be one. */
    public static Optional<Vrm> read(String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(of(typed));
        } catch (UnusableVrmException e) {
            return Optional.empty();
        }
    }

    private static String normalise(String typed) {
        // NFKC turns full-width letters and digits into ordinary ones.
        String compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return SEPARATORS.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public String value() {
        return value;
    }

    public FoldedVrm folded() {
        return new FoldedVrm(value);
    }

    /** The UK shapes this very mark has; none for a foreign or mistyped one. */
    public Set<UkGrammar> grammars() {
        Set<UkGrammar> fitting = EnumSet.noneOf(UkGrammar.class);
        for (UkGrammar grammar : UkGrammar.values()) {
            if (grammar.allows(value)) {
                fitting.add(grammar);
            }
        }
        return fitting;
    }

    public boolean isUkShape() {
        return !grammars().isEmpty();
    }

    /** Every legal UK mark that looks like this one (O for 0, I for 1, either way), this one included if legal. */
    public Set<Vrm> legalReadings() {
        Set<Vrm> readings = new LinkedHashSet<>();
        // A foreign mark full of zeros has thousands of twins, and none of them can be legal here.
        if (value.length() > LONGEST_OF_UK) {
            return readings;
        }
        collectReadings(value.toCharArray(), 0, readings);
        return readings;
    }

    private static void collectReadings(char[] mark, int from, Set<Vrm> readings) {
        for (int i = from; i < mark.length; i++) {
            char twin = twin(mark[i]);
            if (twin != mark[i]) {
                char original = mark[i];
                collectReadings(mark, i + 1, readings);
                mark[i] = twin;
                collectReadings(mark, i + 1, readings);
                mark[i] = original;
                return;
            }
        }
        Vrm reading = new Vrm(new String(mark));
        if (reading.isUkShape()) {
            readings.add(reading);
        }
    }

    private static char twin(char c) {
        return switch (c) {
            case 'O' -> '0';
            case '0' -> 'O';
            case 'I' -> '1';
            case '1' -> 'I';
            default -> c;
        };
    }

    /** What {@code other} is to this mark, whichever side slipped. */
    public Match matches(Vrm other) {
        if (equals(other)) {
            return Match.EXACT;
        }
        if (!folded().equals(other.folded())) {
            return Match.NONE;
        }
        Set<Vrm> common = new HashSet<>(legalReadings());
        common.retainAll(other.legalReadings());
        return common.size() == 1 ? Match.CONFUSABLE : Match.NONE;
    }

    /** The one legal mark that may have been meant, when what was typed is not legal itself. */
    public Optional<Vrm> didYouMean() {
        if (isUkShape()) {
            return Optional.empty();
        }
        Set<Vrm> readings = legalReadings();
        return readings.size() == 1 ? readings.stream().findFirst() : Optional.empty();
    }

    /** Whether exactly one other legal mark looks like this one: worth a second look, never a reason to refuse. */
    public boolean hasExactlyOneOtherReading() {
        Set<Vrm> readings = new HashSet<>(legalReadings());
        readings.remove(this);
        return readings.size() == 1;
    }

    @Override
    public int compareTo(Vrm other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vrm vrm && value.equals(vrm.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Marks are personal data: logs get the beginning only. */
    @Override
    public String toString() {
        return Masked.mark(value);
    }
}
