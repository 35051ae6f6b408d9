package uk.kerbside.permits.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;

/** Sets what a permit costs beside what the one before it cost, line by line, and says why they differ. */
@ApplicationScoped
public class ComparePrices {
    /**
     * What was before.
     *
     * @param charged what was asked for it; empty when that is not known, as for one taken over from paper
     */
    public record Before(
            int ruleVersion, int position, Optional<Period> term, PermitRequest request, Optional<Money> charged) {}

    /** One part of both prices; absent where there was or is none. */
    public record Line(Quote.PricePart part, Optional<Quote.PriceLine> before, Optional<Quote.PriceLine> now) {}

    /**
     * Both prices.
     *
     * @param before empty when nobody can say what it cost
     */
    public record Comparison(Optional<Money> before, Money now, List<Line> lines, List<Reason> reasons) {}

    /** Why they differ. */
    public record Reason(PriceReason reason, String explanation) {}

    private final PermitTypes types;

    ComparePrices(PermitTypes types) {
        this.types = types;
    }

    public Comparison compare(Quote quote, Before before) {
        Optional<TypeVersion> oldRules = types.get(quote.type().code()).version(before.ruleVersion());
        List<Quote.PriceLine> old = oldRules.map(
                        rules -> lines(quote, rules, before.request(), before.position(), before.term()))
                .orElse(List.of());
        Optional<Money> total = before.charged()
                .or(() -> Optional.of(old).filter(lines -> !lines.isEmpty()).map(Pricing::sum));
        List<Quote.PriceLine> oldLines = asCharged(old, total);
        return new Comparison(
                total, quote.price(), pair(oldLines, quote.lines()), reasons(quote, before, oldRules, oldLines));
    }

    /** What was charged counts: where the rules would say something else by now, nobody can say of what it was made. */
    private static List<Quote.PriceLine> asCharged(List<Quote.PriceLine> worked, Optional<Money> charged) {
        boolean isSame =
                charged.filter(total -> total.equals(Pricing.sum(worked))).isPresent() && !worked.isEmpty();
        return isSame
                ? worked
                : charged.map(total -> List.of(new Quote.PriceLine(Quote.PricePart.BASIC, "As charged then", total)))
                        .orElse(List.of());
    }

    private static List<Line> pair(List<Quote.PriceLine> before, List<Quote.PriceLine> now) {
        return Arrays.stream(Quote.PricePart.values())
                .map(part -> new Line(part, part(before, part), part(now, part)))
                .filter(line -> line.before().isPresent() || line.now().isPresent())
                .toList();
    }

    private static Optional<Quote.PriceLine> part(List<Quote.PriceLine> lines, Quote.PricePart part) {
        return lines.stream().filter(line -> line.part() == part).findFirst();
    }

    /** From the old price to the new one, one step at a time: whatever moves it is a reason. */
    private List<Reason> reasons(
            Quote quote, Before before, Optional<TypeVersion> oldRules, List<Quote.PriceLine> oldLines) {
        List<Reason> reasons = new ArrayList<>();
        TypeVersion rules = quote.rules();
        Optional<Period> term = quote.term().length();
        int position = QuoteSuccessor.pricedPosition(quote.limits(), quote.position());
        Optional<Money> first = oldRules.flatMap(old -> basic(quote, old, before, before.position(), before.term()));
        Optional<Money> byRules = basic(quote, rules, before, before.position(), before.term());
        Optional<Money> byPosition = basic(quote, rules, before, position, before.term());
        Optional<Money> byTerm = basic(quote, rules, before, position, term);
        if (!first.equals(byRules)) {
            reasons.add(PriceReason.PRICES_CHANGED.with(Words.day(rules.effectiveFrom())));
        }
        if (!byRules.equals(byPosition)) {
            reasons.add(PriceReason.POSITION_CHANGED.with(Words.ordinal(position), Words.ordinal(before.position())));
        }
        if (!byPosition.equals(byTerm)) {
            reasons.add(PriceReason.TERM_CHANGED.with(words(term), words(before.term())));
        }
        for (Quote.PricePart part :
                List.of(Quote.PricePart.EMISSIONS, Quote.PricePart.DIESEL, Quote.PricePart.REDUCTION)) {
            Optional<Money> was = part(oldLines, part).map(Quote.PriceLine::amount);
            Optional<Money> is = part(quote.lines(), part).map(Quote.PriceLine::amount);
            if (!was.equals(is)) {
                reasons.add(PriceReason.of(part).with());
            }
        }
        return reasons;
    }

    private static String words(Optional<Period> term) {
        return term.map(Words::term).orElse("to a fixed end");
    }

    /** Empty where the rules have no price for that. */
    private static Optional<Money> basic(
            Quote quote, TypeVersion rules, Before before, int position, Optional<Period> term) {
        return part(lines(quote, rules, before.request(), position, term), Quote.PricePart.BASIC)
                .map(Quote.PriceLine::amount);
    }

    private static List<Quote.PriceLine> lines(
            Quote quote, TypeVersion rules, PermitRequest request, int position, Optional<Period> term) {
        try {
            return new Pricing(quote.type(), rules, quote.holder(), request)
                    .lines(
                            position,
                            new Term(term, quote.term().from(), quote.term().until()));
        } catch (RefusedException unpriced) {
            return List.of();
        }
    }
}
