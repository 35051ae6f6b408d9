package uk.kerbside.kernel;

import java.util.regex.Pattern;

/** The code of a place on its signs and in the traffic order: {@code RO1}, {@code CP-ANGEL}. */
public record PlaceCode(String value) implements Comparable<PlaceCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    public PlaceCode {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A place code is 1 to 40 capitals, digits and hyphens");
        }
    }

    public static PlaceCode of(String value) {
        return new PlaceCode(value);
    }

    @Override
    public int compareTo(PlaceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
