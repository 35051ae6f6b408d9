package uk.kerbside.permits.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.kerbside.kernel.Money;

/**
 * What was issued in a period. All sums are made of the same lines, so that each adds up to the total.
 *
 * @param byPlace those that are good everywhere stand under {@value #EVERYWHERE}
 */
public record IssuedReport(
        Period period,
        long permits,
        List<Part> byType,
        List<Part> byChannel,
        List<Part> byPlace,
        SelfServiceShare selfService,
        Cost cost,
        List<IssuedLine> lines) {
    static final String EVERYWHERE = "EVERYWHERE";

    /** How many of one kind. */
    public record Part(String code, long permits) {}

    /**
     * Who applied without help, of those who applied: what was taken over from paper was applied for elsewhere.
     *
     * @param percent to one decimal; absent when nobody applied
     */
    public record SelfServiceShare(long applied, long selfService, long assisted, Optional<BigDecimal> percent) {}

    /**
     * What issuing costs the council.
     *
     * @param saved what the virtual ones would have cost more on paper
     */
    public record Cost(
            long onPaper,
            long virtual,
            Money ofOneOnPaper,
            Money ofOneVirtual,
            Money paper,
            Money virtually,
            Money together,
            Money saved) {}

    static IssuedReport of(Period period, List<IssuedLine> lines, Money onePaper, Money oneVirtual) {
        return new IssuedReport(
                period,
                sum(lines, line -> true),
                parts(lines, IssuedLine::typeCode),
                parts(lines, IssuedLine::channel),
                parts(lines, line -> line.place().orElse(EVERYWHERE)),
                selfService(lines),
                cost(lines, onePaper, oneVirtual),
                lines);
    }

    private static SelfServiceShare selfService(List<IssuedLine> lines) {
        long applied = sum(lines, line -> !line.onPaper());
        long alone = sum(lines, line -> !line.onPaper() && line.selfService());
        return new SelfServiceShare(applied, alone, applied - alone, Percent.of(alone, applied));
    }

    private static Cost cost(List<IssuedLine> lines, Money onePaper, Money oneVirtual) {
        long onPaper = sum(lines, IssuedLine::onPaper);
        long virtual = sum(lines, line -> !line.onPaper());
        Money paper = times(onePaper, onPaper);
        Money virtually = times(oneVirtual, virtual);
        return new Cost(
                onPaper,
                virtual,
                onePaper,
                oneVirtual,
                paper,
                virtually,
                new Money(paper.minor() + virtually.minor(), paper.currency()),
                new Money(virtual * (onePaper.minor() - oneVirtual.minor()), paper.currency()));
    }

    private static Money times(Money one, long many) {
        return new Money(Math.multiplyExact(one.minor(), many), one.currency());
    }

    private static long sum(List<IssuedLine> lines, Predicate<IssuedLine> which) {
        return lines.stream().filter(which).mapToLong(IssuedLine::permits).sum();
    }

    private static List<Part> parts(List<IssuedLine> lines, Function<IssuedLine, String> by) {
        Map<String, Long> sums = lines.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(IssuedLine::permits)));
        return sums.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
    }
}
