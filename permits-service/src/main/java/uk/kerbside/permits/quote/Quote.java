package uk.kerbside.permits.quote;

import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.limit.LimitKey;

/**
 * What the rules say to a request, now.
 *
 * @param position which vehicle of its household it would be for
 * @param lines what the price is made of
 * @param needs why an officer would have to look at it; empty when the rules alone would approve it
 * @param limits what it would count towards, and how many there are
 */
public record Quote(
        PermitType type,
        TypeVersion rules,
        Holder holder,
        int position,
        Money price,
        List<PriceLine> lines,
        Term term,
        Scope scope,
        List<Need> needs,
        List<CountedLimit> limits) {

    /** One part of the price; reductions are negative. */
    public record PriceLine(String label, Money amount) {}

    /** A limit the permit would count towards. */
    public record CountedLimit(LimitKey key, int most) {}

    public Quote {
        lines = List.copyOf(lines);
        needs = List.copyOf(needs);
        limits = List.copyOf(limits);
    }

    public Optional<String> uprn() {
        return holder.property().map(Holder.Property::uprn);
    }

    /** Whether nothing has to be paid: such a permit is issued without checkout. */
    public boolean isFree() {
        return price.isZero();
    }
}
