package uk.kerbside.permits.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How long decisions of a period took.
 *
 * @param byType each type of which something was decided
 */
public record DecisionReport(Period period, DecisionLine all, List<DecisionLine> byType) {
    static DecisionReport of(Period period, List<DecisionLine> lines) {
        DecisionLine all = lines.stream()
                .filter(line -> line.typeCode().isEmpty())
                .findFirst()
                .orElseGet(() -> new DecisionLine(Optional.empty(), 0, 0, 0, 0, Optional.empty(), Optional.empty()));
        return new DecisionReport(
                period,
                all,
                lines.stream().filter(line -> line.typeCode().isPresent()).toList());
    }

    /** How many were decided in time, in percent to one decimal; absent when nothing was decided. */
    public static Optional<BigDecimal> percentInTime(DecisionLine line) {
        return Percent.of(line.inTime(), line.decided());
    }
}
