package uk.kerbside.enforcement.offline;

import java.util.ArrayList;
import java.util.List;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * The marks that are folded into one: every nought may be an O, every one an I. A mark among them is named by a number,
 * whose bit n is set when the n-th such character (from the left, from nought on) is the letter.
 */
final class Readings {
    /** No UK mark has more characters: of longer ones none is taken for another. */
    private static final int MOST_SLIPS = 7;

    private final String folded;
    private final List<Integer> positions = new ArrayList<>();

    Readings(String folded) {
        this.folded = folded;
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == '0' || folded.charAt(i) == '1') {
                positions.add(i);
            }
        }
    }

    boolean areFew() {
        return positions.size() <= MOST_SLIPS;
    }

    int count() {
        return 1 << positions.size();
    }

    Vrm of(int letters) {
        StringBuilder mark = new StringBuilder(folded);
        for (int n = 0; n < positions.size(); n++) {
            if ((letters >> n & 1) == 1) {
                int at = positions.get(n);
                mark.setCharAt(at, folded.charAt(at) == '0' ? 'O' : 'I');
            }
        }
        return Vrm.of(mark.toString());
    }

    /** @param mark one that is folded into this */
    int lettersOf(Vrm mark) {
        int letters = 0;
        for (int n = 0; n < positions.size(); n++) {
            if (Character.isLetter(mark.value().charAt(positions.get(n)))) {
                letters |= 1 << n;
            }
        }
        return letters;
    }
}
