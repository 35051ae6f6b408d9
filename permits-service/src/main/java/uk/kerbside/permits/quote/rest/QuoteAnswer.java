package uk.kerbside.permits.quote.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.catalogue.ProvisionalRules;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Term;
import uk.kerbside.permits.quote.Words;

/**
 * The answer of the rules.
 *
 * @param position which vehicle of the household it would be for
 * @param free whether it costs nothing
 * @param paidBySponsor whether the organisation that sponsors the holder pays: then there is no checkout either
 * @param needs why an officer would have to look at it; empty when it would be approved at once
 * @param provisional what is offered to somebody whose papers are not there yet; absent where that is nothing
 */
record QuoteAnswer(
        @Schema(examples = "RESIDENT") String permitType,
        @Schema(examples = "Resident permit") String name,
        int ruleVersion,
        @Schema(examples = "1") int position,
        WireMoney price,
        List<Line> lines,
        boolean free,
        boolean paidBySponsor,

        @Schema(implementation = String.class, examples = "P12M")
        Optional<Period> term,

        Instant validFrom,
        @Schema(examples = "2027-11-23") LocalDate lastValidDay,

        @Schema(examples = "Valid until the end of 23 November 2027")
        String validity,

        boolean everywhere,
        @Schema(examples = "[\"RO5\"]") List<String> places,
        List<BayClass> bayClasses,
        Optional<String> hours,
        List<Missing> needs,
        Optional<BeforeProof> provisional) {

    /** One part of the price; reductions are negative. */
    record Line(
            @Schema(examples = "Resident permit: first vehicle of the household, 12 months")
            String label,

            WireMoney amount) {}

    /** Something that is not on record, so that an officer has to look at it. */
    record Missing(Need code, String explanation) {}

    /**
     * Cover before the papers are there, once the price is paid; it is held, and given back if they never come.
     *
     * @param lastValidDay without proof, if it is paid at once
     * @param movedInAtMostDaysAgo for those who have just moved in
     */
    record BeforeProof(
            @Schema(examples = "30") int days,
            @Schema(examples = "2026-12-23") LocalDate lastValidDay,
            @Schema(examples = "60") Optional<Integer> movedInAtMostDaysAgo) {
        static BeforeProof of(ProvisionalRules rules, Quote quote, ZoneId zone) {
            return new BeforeProof(
                    rules.days(),
                    Term.ofLength(Period.ofDays(rules.days()), quote.term().from(), zone)
                            .lastValidDay(zone),
                    rules.newResidents().map(ProvisionalRules.NewResidents::movedInAtMostDaysAgo));
        }
    }

    static QuoteAnswer of(Quote quote, ZoneId zone) {
        LocalDate lastValidDay = quote.term().lastValidDay(zone);
        return new QuoteAnswer(
                quote.type().code(),
                quote.type().name(),
                quote.rules().version(),
                quote.position(),
                WireMoney.of(quote.price()),
                quote.lines().stream()
                        .map(line -> new Line(line.label(), WireMoney.of(line.amount())))
                        .toList(),
                quote.isFree(),
                quote.isPaidBySponsor(),
                quote.term().length(),
                quote.term().from(),
                lastValidDay,
                Words.validUntil(lastValidDay),
                quote.scope().everywhere(),
                quote.scope().places(),
                quote.scope().bayClasses(),
                quote.scope().hours(),
                quote.needs().stream()
                        .map(need -> new Missing(need, need.explanation()))
                        .toList(),
                quote.rules()
                        .provisional()
                        .filter(rules -> !quote.needs().isEmpty())
                        .map(rules -> BeforeProof.of(rules, quote, zone)));
    }
}
