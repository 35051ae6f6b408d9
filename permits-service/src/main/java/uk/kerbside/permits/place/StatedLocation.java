package uk.kerbside.permits.place;

import java.util.Optional;

/**
 * Where somebody wants to stand, so that it is found in the street: street, house range and point (ruling 8).
 *
 * @param fromHouse the first house number; anywhere in the street when absent
 * @param toHouse the last one, included; only the first when absent
 * @param point where exactly, for whoever checks by position
 */
public record StatedLocation(
        String street, Optional<Integer> fromHouse, Optional<Integer> toHouse, Optional<Point> point) {
    /** In WGS 84. */
    public record Point(double latitude, double longitude) {}

    /** As people say it: {@code Como Road, outside 4 to 10}. */
    public String words() {
        String houses = fromHouse
                .map(first -> ", outside " + first
                        + toHouse.filter(last -> !last.equals(first))
                                .map(last -> " to " + last)
                                .orElse(""))
                .orElse("");
        return street.strip().replaceAll("\\s+", " ") + houses;
    }
}
