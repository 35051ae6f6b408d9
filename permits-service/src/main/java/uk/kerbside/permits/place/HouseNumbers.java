package uk.kerbside.permits.place;

import java.util.Locale;
import java.util.Optional;

/**
 * Houses of a street that belong to a place, or do not, whatever its boundary says: the order's schedule names them.
 *
 * @param from the first number; from the beginning of the street when absent
 * @param to the last number, included; to its end when absent
 * @param side which side of the street
 * @param belong whether they belong to the place
 */
public record HouseNumbers(String street, Optional<Integer> from, Optional<Integer> to, Side side, boolean belong) {
    /** Which numbers of a street. */
    public enum Side {
        BOTH,
        ODD,
        EVEN
    }

    /** Whether a house is one of them. */
    public boolean name(String otherStreet, int number) {
        return folded(street).equals(folded(otherStreet))
                && from.map(first -> number >= first).orElse(true)
                && to.map(last -> number <= last).orElse(true)
                && isOnSide(number);
    }

    private boolean isOnSide(int number) {
        return switch (side) {
            case BOTH -> true;
            case ODD -> number % 2 != 0;
            case EVEN -> number % 2 == 0;
        };
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
    }
}
