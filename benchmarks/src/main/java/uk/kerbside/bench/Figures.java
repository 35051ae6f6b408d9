package uk.kerbside.bench;

import org.HdrHistogram.Histogram;

/** How recorded times are written: in milliseconds, with the percentiles people argue about. */
final class Figures {
    private static final double NANOS_PER_MILLI = 1e6;

    private Figures() {}

    static String of(Histogram nanos) {
        return String.format(
                "p50 %.1f ms, p99 %.1f ms, longest %.1f ms, of %d",
                nanos.getValueAtPercentile(50) / NANOS_PER_MILLI,
                nanos.getValueAtPercentile(99) / NANOS_PER_MILLI,
                nanos.getMaxValue() / NANOS_PER_MILLI,
                nanos.getTotalCount());
    }
}
