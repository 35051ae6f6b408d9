package uk.kerbside.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kernel.vrm.Vrm;

/** When one mark has a part in a right: the intervals of all its spans, in any order. */
record MarkTimes(List<Interval> spans) {
    static MarkTimes of(Vrm vrm, List<MarkSpan> marks) {
        List<Interval> spans = new ArrayList<>(marks.size());
        for (MarkSpan mark : marks) {
            if (mark.vrm().equals(vrm)) {
                spans.add(mark.interval());
            }
        }
        return new MarkTimes(spans);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    boolean include(Instant at) {
        for (Interval span : spans) {
            if (span.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Until when it has a part without a gap: spans that meet or overlap count as one. */
    Optional<Instant> endOfStretch(Instant at) {
        Optional<Instant> end = Optional.of(at);
        while (end.isPresent() && include(end.get())) {
            end = latestEnd(end.get());
        }
        return end;
    }

    /** Of the spans that contain an instant; empty when one of them does not end. */
    private Optional<Instant> latestEnd(Instant at) {
        Instant latest = at;
        for (Interval span : spans) {
            if (span.contains(at) && endOrMax(span).isAfter(latest)) {
                latest = endOrMax(span);
            }
        }
        return latest.equals(Instant.MAX) ? Optional.empty() : Optional.of(latest);
    }

    /** When it next gets a part. */
    Optional<Instant> nextAfter(Instant at) {
        return spans.stream()
                .map(Interval::from)
                .filter(from -> from.isAfter(at))
                .min(Comparator.naturalOrder());
    }

    /** When it last lost its part, as seen from {@code at}, at which it has none. */
    Optional<Instant> removedBefore(Instant at) {
        return ends().filter(end -> !end.isAfter(at)).max(Comparator.naturalOrder());
    }

    /**
     * When it was taken off a right that itself ended at {@code end}; empty when it had its part to that end, or was
     * never to have one before.
     */
    Optional<Instant> removedBeforeTheRightEnded(Instant end) {
        return spans.stream()
                .filter(span -> span.from().isBefore(end))
                .map(MarkTimes::endOrMax)
                .max(Comparator.naturalOrder())
                .filter(end::isAfter);
    }

    private Stream<Instant> ends() {
        return spans.stream().flatMap(span -> span.until().stream());
    }

    private static Instant endOrMax(Interval span) {
        return span.until().orElse(Instant.MAX);
    }
}
