package uk.kerbside.kernel.vrm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.LongPredicate;

/** A mark near the one that was read: what an officer may have misread. */
public record NearMark(Vrm vrm, Nearness nearness) implements Comparable<NearMark> {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final char NONE = ' ';

    private static final Comparator<NearMark> NEAREST_FIRST =
            Comparator.comparing(NearMark::nearness).thenComparing(NearMark::vrm);

    /**
     * The folded keys under which a mark near this one can stand, its own included; some may come twice.
     *
     * @param wanted asked of each of some hundred keys: those it refuses are left out
     */
    public static long[] keys(Vrm read, LongPredicate wanted) {
        Keys keys = new Keys(read.folded().value(), wanted);
        keys.take();
        keys.transposed();
        keys.replaced();
        keys.shorter();
        keys.longer();
        return keys.taken();
    }

    /** Made in one buffer, for a text of each key would cost more than to look it up. */
    private static final class Keys {
        private static final int USUALLY_WANTED = 16;

        private final StringBuilder mark;
        private final LongPredicate wanted;
        private long[] taken = new long[USUALLY_WANTED];
        private int count;

        private Keys(String folded, LongPredicate wanted) {
            this.mark = new StringBuilder(folded);
            this.wanted = wanted;
        }

        private void take() {
            long key = FoldedVrm.key(mark);
            if (wanted.test(key)) {
                if (count == taken.length) {
                    taken = Arrays.copyOf(taken, 2 * count);
                }
                taken[count++] = key;
            }
        }

        private long[] taken() {
            return Arrays.copyOf(taken, count);
        }

        private void transposed() {
            for (int i = 0; i < mark.length() - 1; i++) {
                if (mark.charAt(i) != mark.charAt(i + 1)) {
                    swap(i);
                    take();
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
                take();
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
                    take();
                }
            }
        }
    }

    @Override
    public int compareTo(NearMark other) {
        return NEAREST_FIRST.compare(this, other);
    }
}
