package uk.kerbside.kernel;

import java.util.Comparator;

/**
 * Which version of a thing: {@code n} counts its changes, {@code epoch} rises when its owner was restored from a
 * back-up, so that what is told afterwards outranks all that was told before.
 */
public record Revision(long epoch, long n) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER =
            Comparator.comparingLong(Revision::epoch).thenComparingLong(Revision::n);

    public Revision {
        if (epoch < 0 || n < 0) {
            throw new IllegalArgumentException("A revision counts upwards from 0.0, not " + epoch + "." + n);
        }
    }

    /** Reads what {@link #toString} wrote. */
    public static Revision parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A revision is written epoch.n");
        }
        return new Revision(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return epoch + "." + n;
    }
}
