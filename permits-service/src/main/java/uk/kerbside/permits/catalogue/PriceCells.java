package uk.kerbside.permits.catalogue;

import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.Money;

/** Finds the cell that prices a request. */
public final class PriceCells {
    private static final int MONTHS_OF_YEAR = 12;

    private PriceCells() {}

    /** What is priced; a term only where the type has terms. */
    public record Request(
            int position,
            Optional<Period> term,
            Optional<Integer> daysPerWeek,
            Optional<String> place,
            Optional<VehicleClass> vehicleClass) {

        /** For a vehicle of no class in particular. */
        public Request(int position, Optional<Period> term, Optional<Integer> daysPerWeek, Optional<String> place) {
            this(position, term, daysPerWeek, place, Optional.empty());
        }
    }

    /** The price in the table, or twelfths of the year's price rounded up to a pound (ruling 5). */
    public static Optional<Money> price(List<Prices.Cell> cells, Request request) {
        Comparator<Prices.Cell> best = Comparator.<Prices.Cell>comparingInt(cell -> isExact(cell, request) ? 1 : 0)
                .thenComparingInt(Prices.Cell::weight);
        // A class with prices of its own is priced by nothing else, however well another cell fits.
        boolean isApart = cells.stream().anyMatch(cell -> isOfClass(cell, request));
        return cells.stream()
                .filter(cell ->
                        isApart ? isOfClass(cell, request) : cell.vehicleClass().isEmpty())
                .filter(cell -> fits(cell, request))
                .max(best)
                .map(cell -> amount(cell, request));
    }

    private static boolean isOfClass(Prices.Cell cell, Request request) {
        return cell.vehicleClass().isPresent() && cell.vehicleClass().equals(request.vehicleClass());
    }

    private static boolean fits(Prices.Cell cell, Request request) {
        return cell.position().map(position -> position == request.position()).orElse(true)
                && (cell.daysPerWeek().isEmpty() || cell.daysPerWeek().equals(request.daysPerWeek()))
                && (cell.place().isEmpty() || cell.place().equals(request.place()))
                && request.term()
                        .map(term -> prices(cell, term))
                        .orElse(cell.days().isEmpty());
    }

    /** Whether a cell has a price for a term, its own or by twelfths. */
    static boolean prices(Prices.Cell cell, Period term) {
        if (cell.days().isPresent()) {
            return term.toTotalMonths() == 0
                    && term.getDays() >= cell.days().get().least()
                    && term.getDays() <= cell.days().get().most();
        }
        return cell.term()
                .map(own -> Terms.isSameLength(own, term) || isByTwelfths(own, term))
                .orElse(true);
    }

    private static boolean isByTwelfths(Period own, Period term) {
        return own.toTotalMonths() == MONTHS_OF_YEAR && own.getDays() == 0 && term.getDays() == 0;
    }

    private static boolean isExact(Prices.Cell cell, Request request) {
        return cell.term().isEmpty()
                || request.term()
                        .filter(term -> Terms.isSameLength(cell.term().get(), term))
                        .isPresent();
    }

    private static Money amount(Prices.Cell cell, Request request) {
        Money amount = cell.amount().toMoney();
        return isExact(cell, request)
                ? amount
                : amount.shareRoundedUpToMajor(request.term().orElseThrow().toTotalMonths(), MONTHS_OF_YEAR);
    }
}
