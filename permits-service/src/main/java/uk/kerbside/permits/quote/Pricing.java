package uk.kerbside.permits.quote;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PriceCells;
import uk.kerbside.permits.catalogue.Prices;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;

/** What a permit costs, line by line. */
final class Pricing {
    private static final int WHOLE = 100;

    private final PermitType type;
    private final TypeVersion rules;
    private final Holder holder;
    private final PermitRequest request;

    Pricing(PermitType type, TypeVersion rules, Holder holder, PermitRequest request) {
        this.type = type;
        this.rules = rules;
        this.holder = holder;
        this.request = request;
    }

    List<Quote.PriceLine> lines(int position, Term asked) {
        Optional<Period> term = asked.length();
        if (rules.free()) {
            return List.of(new Quote.PriceLine(Quote.PricePart.BASIC, type.name() + ": free", Money.gbp(0)));
        }
        List<Quote.PriceLine> lines = new ArrayList<>();
        Money basic = basicPrice(position, term);
        lines.add(new Quote.PriceLine(Quote.PricePart.BASIC, label(position, term), basic));
        rules.prices()
                .emissions()
                .filter(Prices.EmissionSupplements::active)
                .ifPresent(emissions -> lines.addAll(supplements(emissions)));
        reduction(position)
                .ifPresent(reduction -> lines.add(new Quote.PriceLine(
                        Quote.PricePart.REDUCTION,
                        "Reduction by " + reduction.percent() + " %",
                        share(sum(lines), reduction.percent()).times(-1))));
        return lines;
    }

    static Money sum(List<Quote.PriceLine> lines) {
        return lines.stream().map(Quote.PriceLine::amount).reduce(Money::plus).orElse(Money.gbp(0));
    }

    private Money basicPrice(int position, Optional<Period> term) {
        Optional<Integer> daysPerWeek = Optional.of(request.weekdays().size())
                .filter(days -> rules.confers().chosenWeekdays());
        Money price = PriceCells.price(
                        rules.prices().cells(),
                        new PriceCells.Request(
                                position,
                                term,
                                daysPerWeek,
                                request.place(),
                                Optional.of(new VehiclesAsked(rules, holder, request).vehicleClass())))
                .orElseThrow(() -> new RefusedException(
                        QuoteRefusal.TERM_NOT_OFFERED, "There is no price for this permit and this term."));
        return rules.prices().perVehicle() ? price.times(request.vrms().size()) : price;
    }

    private List<Quote.PriceLine> supplements(Prices.EmissionSupplements emissions) {
        List<Quote.PriceLine> lines = new ArrayList<>();
        holder.vehicle(request.vrms().getFirst()).ifPresent(vehicle -> {
            emissions.bands().stream()
                    .filter(band -> vehicle.co2()
                            .filter(co2 -> co2 >= band.least() && co2 <= band.most())
                            .isPresent())
                    .findFirst()
                    .ifPresent(band -> lines.add(new Quote.PriceLine(
                            Quote.PricePart.EMISSIONS,
                            "CO2 " + band.least() + " to " + band.most() + " g/km",
                            band.amount().toMoney())));
            if (vehicle.isDiesel()) {
                lines.add(new Quote.PriceLine(
                        Quote.PricePart.DIESEL,
                        "Diesel supplement",
                        emissions.diesel().toMoney()));
            }
        });
        return lines;
    }

    private Optional<Prices.Reduction> reduction(int position) {
        return rules.prices().reductions().stream()
                .filter(reduction -> holder.has(reduction.entitlement()))
                .filter(reduction ->
                        reduction.position().map(only -> only == position).orElse(true))
                .findFirst();
    }

    /** A part of an amount; what does not divide is the holder's gain. */
    private static Money share(Money amount, int percent) {
        return new Money(Math.ceilDiv(Math.multiplyExact(amount.minor(), percent), WHOLE), amount.currency());
    }

    private String label(int position, Optional<Period> term) {
        String ordinal =
                rules.prices().cells().stream().anyMatch(cell -> cell.position().isPresent())
                        ? Words.ordinal(position) + " vehicle of the household, "
                        : "";
        String spaces = rules.prices().perVehicle() && request.vrms().size() > 1
                ? ", " + request.vrms().size() + " spaces"
                : "";
        return type.name() + ": " + ordinal + term.map(Words::term).orElse("to the fixed end") + spaces;
    }
}
