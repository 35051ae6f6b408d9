package uk.kerbside.permits.announcement;

import java.time.LocalDate;
import java.util.List;

/**
 * What will be otherwise at a place.
 *
 * @param from the first day on which it is so
 * @param words what changes for those who park there, one sentence each
 */
public record PlaceChange(String placeCode, String placeName, LocalDate from, List<String> words) {
    public PlaceChange {
        words = List.copyOf(words);
    }

    /** Tells it from another one for the same day. */
    public String content() {
        return String.join(" ", words);
    }
}
