package uk.kerbside.enforcement.knowledge;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import uk.kerbside.events.rights.LiveSeriesPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.finding.KnownRight;

/**
 * Which series of each third party counts. Written by one thread, read by all: a reader finds the series before or the
 * series after a switch, never both and never neither. Series are UUIDs of version 7, so their order is their age.
 */
final class LiveSeries {
    private static final String OPERATOR = "op:";

    private record Live(Revision revision, String series) {}

    private final Map<String, Live> byOperator = new ConcurrentHashMap<>();

    /** Whether an id is one of a right of this operator. */
    static boolean isOf(String operator, String rightId) {
        return rightId.startsWith(OPERATOR + operator + ":");
    }

    /** From now on this series counts; says whether that is news. */
    boolean take(LiveSeriesPublished switched) {
        Live known = byOperator.get(switched.operator());
        if (known != null && known.revision().compareTo(switched.revision()) >= 0) {
            return false;
        }
        byOperator.put(switched.operator(), new Live(switched.revision(), switched.series()));
        return true;
    }

    boolean isLive(String operator, String series) {
        Live live = byOperator.get(operator);
        return live != null && live.series().equals(series);
    }

    /** A right outside any series always does. */
    boolean counts(KnownRight known) {
        return known.series().isEmpty() || live(known).equals(known.series());
    }

    /** Whether it will never count again. */
    boolean isOver(KnownRight known) {
        return known.series()
                .flatMap(own -> live(known).filter(live -> live.compareTo(own) > 0))
                .isPresent();
    }

    private Optional<String> live(KnownRight known) {
        String rightId = known.right().id();
        int end = rightId.indexOf(':', OPERATOR.length());
        return rightId.startsWith(OPERATOR) && end > 0
                ? Optional.ofNullable(byOperator.get(rightId.substring(OPERATOR.length(), end)))
                        .map(Live::series)
                : Optional.empty();
    }

    /** Tells one set of live series from another. */
    String fingerprint() {
        return new TreeMap<>(byOperator).values().stream().map(Live::series).collect(Collectors.joining(","));
    }
}
