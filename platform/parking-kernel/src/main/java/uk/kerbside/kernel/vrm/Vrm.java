package uk.kerbside.kernel.vrm;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A vehicle registration mark, normalised: capitals and digits, no spaces. Any country's mark is accepted as it is;
 * only UK shapes are read for slips.
 */
public final class Vrm implements Comparable<Vrm> {
    /** Letters and digits a mark has at most; UK marks have seven, the longest foreign ones twelve. */
    public static final int LONGEST = 12;

    // What people put between the parts of a mark: any space, dots, hyphens and dashes.
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Zs}.·‧•\\p{Pd}]");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[\\p{Lu}\\p{Lo}\\p{Nd}]*");

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
        String normalised = plain(typed).orElseGet(() -> normalise(typed));
        if (normalised.isEmpty()) {
            throw new UnusableVrmException(UnusableVrmException.Reason.EMPTY);
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

    /** What nearly everybody types, at a tenth of the cost; empty when there is anything else in it. */
    private static Optional<String> plain(String typed) {
        StringBuilder mark = new StringBuilder(LONGEST);
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                mark.append(c);
            } else if (c >= 'a' && c <= 'z') {
                mark.append((char) (c - 'a' + 'A'));
            } else if (c != ' ' && c != '-' && c != '.') {
                return Optional.empty();
            }
        }
        return Optional.of(mark.toString());
    }

    private static String normalise(String typed) {
        // NFKC turns full-width letters and digits into ordinary ones.
        String compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String normalised = SEPARATORS.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
        if (!LETTERS_AND_DIGITS.matcher(normalised).matches()) {
            throw new UnusableVrmException(UnusableVrmException.Reason.NOT_LETTERS_AND_DIGITS);
        }
        return normalised;
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
        for (UkShape shape : UkShape.ofLength(value.length())) {
            if (shape.fits(value)) {
                fitting.add(shape.grammar());
            }
        }
        return fitting;
    }

    public boolean isUkShape() {
        return !grammars().isEmpty();
    }

    /** Every legal UK mark that looks like this one (O for 0, I for 1, either way), this one included if legal. */
    public Set<Vrm> legalReadings() {
        return LegalReadings.of(value).stream().map(Vrm::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What {@code other} is to this mark, whichever side slipped. */
    public Match matches(Vrm other) {
        if (equals(other)) {
            return Match.EXACT;
        }
        if (!looksLike(other)) {
            return Match.NONE;
        }
        Set<String> common = LegalReadings.of(value);
        common.retainAll(LegalReadings.of(other.value));
        return common.size() == 1 ? Match.CONFUSABLE : Match.NONE;
    }

    private boolean looksLike(Vrm other) {
        if (value.length() != other.value.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (folded(value.charAt(i)) != folded(other.value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static char folded(char c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I' -> '1';
            default -> c;
        };
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
