package uk.kerbside.enforcement.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * The marks that are folded into one: every nought may be an O, every one an I. A mark among them is named by a number,
 * whose bit n is set when the n-th such character (from the left, from nought on) is the letter.
 */
public final class Readings {
    /** No UK mark has more characters: of longer ones none is taken for another. */
    private static final int MOST_SLIPS = 7;

    private final String folded;
    private final List<Integer> positions = new ArrayList<>();

    public Readings(String folded) {
        this.folded = folded;
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == '0' || folded.charAt(i) == '1') {
                positions.add(i);
            }
        }
    }

    public boolean areFew() {
        return positions.size() <= MOST_SLIPS;
    }

    public int count() {
        return 1 << positions.size();
    }

    public Vrm of(int letters) {
        StringBuilder mark = new StringBuilder(folded);
        for (int n = 0; n < positions.size(); n++) {
            if ((letters >> n & 1) == 1) {
                int at = positions.get(n);
                mark.setCharAt(at, folded.charAt(at) == '0' ? 'O' : 'I');
            }
        }
        return Vrm.of(mark.toString());
    }

    /** The values of those, this mark's own included, that are taken for it or that it is taken for. */
    public static Set<String> matching(Vrm mark) {
        Readings readings = new Readings(mark.folded().value());
        return readings.areFew()
                ? IntStream.range(0, readings.count())
                        .mapToObj(readings::of)
                        .filter(other -> mark.matches(other) != Vrm.Match.NONE)
                        .map(Vrm::value)
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of(mark.value());
    }

    /** @param mark one that is folded into this */
    public int lettersOf(Vrm mark) {
        int letters = 0;
        for (int n = 0; n < positions.size(); n++) {
            if (Character.isLetter(mark.value().charAt(positions.get(n)))) {
                letters |= 1 << n;
            }
        }
        return letters;
    }
}
