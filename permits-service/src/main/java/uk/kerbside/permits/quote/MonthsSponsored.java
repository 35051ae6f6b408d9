package uk.kerbside.permits.quote;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.quote.Quote.PriceLine;

/**
 * Whoever has given notice gets a permit to the leaving day only, and nobody pays for more: the months of the term that begin
 * before its end are asked for, rounded up to a pound (ruling 5), of the holder and of the sponsor alike.
 */
final class MonthsSponsored {
    private final ZoneId zone;

    MonthsSponsored(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param lines what the whole term costs
     * @param good as long as the permit is good
     */
    List<PriceLine> of(List<PriceLine> lines, Term whole, Term good) {
        int all = whole.monthsBegunBefore(whole.until(), zone);
        int begun = whole.monthsBegunBefore(good.until(), zone);
        Money price = Pricing.sum(lines);
        if (begun == all || price.isZero()) {
            return lines;
        }
        Money part = price.shareRoundedUpToMajor(begun, all);
        if (part.compareTo(price) >= 0) {
            return lines;
        }
        String label = begun + " of " + all + " months, to " + Words.day(good.lastValidDay(zone));
        return Stream.concat(lines.stream(), Stream.of(new PriceLine(label, part.minus(price))))
                .toList();
    }
}
