package uk.kerbside.kernel.vrm;

import java.util.Comparator;
import java.util.stream.LongStream;

/** A mark near the one that was read: what an officer may have misread. */
public record NearMark(Vrm vrm, Nearness nearness) implements Comparable<NearMark> {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final char NONE = ' ';

    private static final Comparator<NearMark> NEAREST_FIRST =
            Comparator.comparing(NearMark::nearness).thenComparing(NearMark::vrm);

    /** The folded keys under which a mark near this one can stand, its own included; some may come twice. */
    public static LongStream keys(Vrm read) {
        Keys keys = new Keys(read.folded().value());
        keys.found();
        keys.transposed();
        keys.replaced();
        keys.shorter();
        keys.longer();
        return keys.found.build();
    }

    /** Some hundred keys: made in one buffer, for a text of each would cost more than to look it up. */
    private static final class Keys {
        private final StringBuilder mark;
        private final LongStream.Builder found = LongStream.builder();

        private Keys(String folded) {
            this.mark = new StringBuilder(folded);
        }

        private void found() {
            found.add(FoldedVrm.key(mark));
        }

        private void transposed() {
            for (int i = 0; i < mark.length() - 1; i++) {
                if (mark.charAt(i) != mark.charAt(i + 1)) {
                    swap(i);
                    found();
                    swap(i);
                }
            }
        }

        private void swap(int i) {
            char first = mark.charAt(i);
            mark.setCharAt(i, mark.charAt(i + 1));
            mark.setCharAt(i + 1, first);
        }

        private void replaced() {
            for (int i = 0; i < mark.length(); i++) {
                char read = mark.charAt(i);
                everyOther(i, read);
                mark.setCharAt(i, read);
            }
        }

        private void shorter() {
            for (int i = 0; mark.length() > 1 && i < mark.length(); i++) {
                char read = mark.charAt(i);
                mark.deleteCharAt(i);
                found();
                mark.insert(i, read);
            }
        }

        private void longer() {
            for (int i = 0; mark.length() < Vrm.LONGEST && i <= mark.length(); i++) {
                mark.insert(i, NONE);
                everyOther(i, NONE);
                mark.deleteCharAt(i);
            }
        }

        private void everyOther(int i, char read) {
            for (int c = 0; c < CHARACTERS.length(); c++) {
                if (CHARACTERS.charAt(c) != read) {
                    mark.setCharAt(i, CHARACTERS.charAt(c));
                    found();
                }
            }
        }
    }

    @Override
    public int compareTo(NearMark other) {
        return NEAREST_FIRST.compare(this, other);
    }
}
