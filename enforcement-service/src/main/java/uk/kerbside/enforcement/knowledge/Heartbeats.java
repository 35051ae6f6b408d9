package uk.kerbside.enforcement.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import uk.kerbside.events.rights.SourceHeartbeat;

/**
 * Until when everything each source had to say is known, by partition: a partition that is not read any more must show.
 * A commit Kafka does not have yet counts against its source.
 */
final class Heartbeats {
    private final int partitions;
    private final Map<String, Map<Integer, Instant>> completeUntil = new ConcurrentHashMap<>();

    /** @param partitions of the topic with the rights */
    Heartbeats(int partitions) {
        this.partitions = partitions;
    }

    void take(SourceHeartbeat beat, int partition) {
        Instant complete = beat.oldestUnsentAt().filter(beat.at()::isAfter).orElse(beat.at());
        completeUntil
                .computeIfAbsent(beat.source(), source -> new ConcurrentHashMap<>())
                .put(partition, complete);
    }

    Set<String> sources() {
        return new TreeSet<>(completeUntil.keySet());
    }

    /** How old the oldest partition is; empty while one of them has not been heard of. */
    Optional<Duration> age(String source, Instant now) {
        Map<Integer, Instant> ofSource = completeUntil.getOrDefault(source, Map.of());
        if (!IntStream.range(0, partitions).allMatch(ofSource::containsKey)) {
            return Optional.empty();
        }
        return ofSource.values().stream()
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, now).truncatedTo(ChronoUnit.MILLIS))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }
}
