package uk.kerbside.permits.renewal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.quote.ComparePrices;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.PriceReason;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Renewed;
import uk.kerbside.permits.renewal.QuoteRenewal;

/**
 * What a renewal would cost and when it would begin, beside what the permit cost.
 *
 * @param withoutGap whether it begins where the permit ends; otherwise it begins when it is paid
 * @param oldPrice what was charged; absent where nobody can say
 * @param needs why an officer would look at it
 */
record RenewalQuoteAnswer(
        @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
        @Schema(examples = "RESIDENT") String permitType,
        List<String> vrms,

        @Schema(implementation = String.class, examples = "P12M")
        Optional<Period> term,

        Instant startsAt,
        boolean withoutGap,
        Instant validUntil,
        @Schema(examples = "2028-11-23") LocalDate lastValidDay,
        int ruleVersion,

        @Schema(description = "The version of the rules the permit was granted by")
        int oldRuleVersion,

        @Schema(examples = "1") int position,
        @Schema(examples = "2") int oldPosition,
        WireMoney price,
        Optional<WireMoney> oldPrice,
        List<Line> lines,

        @Schema(description = "Why the two prices differ; empty when they are the same")
        List<Why> reasons,

        List<Need> needs) {
    /** One part of both prices. */
    record Line(Quote.PricePart part, Optional<Part> before, Optional<Part> now) {}

    /** A part of one price. */
    record Part(
            @Schema(examples = "Resident permit: first vehicle of the household, 12 months")
            String label,

            WireMoney amount) {
        static Part of(Quote.PriceLine line) {
            return new Part(line.label(), WireMoney.of(line.amount()));
        }
    }

    /** Why the prices differ. */
    record Why(
            PriceReason reason,

            @Schema(examples = "The council has other prices since 1 April 2027.")
            String explanation) {}

    static RenewalQuoteAnswer of(QuoteRenewal.Quoted quoted, ZoneId zone) {
        Quote quote = quoted.quote();
        ComparePrices.Comparison prices = quoted.comparison();
        return new RenewalQuoteAnswer(
                quoted.permit().number(),
                quote.type().code(),
                quoted.vrms().stream().map(Vrm::value).toList(),
                quote.term().length(),
                quote.term().from(),
                quote.renews()
                        .map(Renewed::from)
                        .filter(quoted.permit().validUntil()::equals)
                        .isPresent(),
                quote.term().until(),
                quote.term().lastValidDay(zone),
                quote.rules().version(),
                quoted.permit().ruleVersion(),
                quote.position(),
                quoted.permit().position(),
                WireMoney.of(quote.price()),
                prices.before().map(WireMoney::of),
                prices.lines().stream()
                        .map(line -> new Line(
                                line.part(),
                                line.before().map(Part::of),
                                line.now().map(Part::of)))
                        .toList(),
                prices.reasons().stream()
                        .map(why -> new Why(why.reason(), why.explanation()))
                        .toList(),
                quote.needs());
    }
}
