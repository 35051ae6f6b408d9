package uk.kerbside.enforcement.knowledge;

import java.time.Duration;
import java.util.Optional;

/**
 * How much is known of what one source says.
 *
 * @param age how long ago everything the source had committed was known here; empty for one never heard of
 * @param stale whether that is too long ago to take silence for a no
 * @param unreadable how many of its rights could not be read
 */
public record DataAge(String source, Optional<Duration> age, boolean stale, int unreadable) {
    public boolean isIncomplete() {
        return unreadable > 0;
    }
}
