package uk.kerbside.permits.catalogue;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kit.problem.Problem;

/** Finds every fault in the prices of one version, above all a term or a position that nobody priced. */
final class PriceCheck {
    private final TypeVersion version;
    private final String at;
    private final List<Prices.Cell> cells;
    private final List<Problem.Fault> faults = new ArrayList<>();

    PriceCheck(TypeVersion version, String at) {
        this.version = version;
        this.at = at + "/prices";
        this.cells = version.prices().cells();
    }

    List<Problem.Fault> faults() {
        if (version.prices().arePaidBySponsor() && !version.eligibility().sponsored()) {
            fault("/payer", "can be SPONSOR only where holders are sponsored");
        }
        if (version.free()) {
            if (!cells.isEmpty()) {
                fault("/cells", "must be empty for a free type");
            }
            return faults;
        }
        checkCells();
        version.terms().ifPresent(terms -> {
            checkCoverage(terms, Optional.empty(), "");
            cells.stream()
                    .flatMap(cell -> cell.vehicleClass().stream())
                    .distinct()
                    .sorted()
                    .forEach(own -> checkCoverage(terms, Optional.of(own), ", class " + own));
        });
        checkEmissions();
        return faults;
    }

    private void checkCells() {
        if (cells.isEmpty()) {
            fault("/cells", "must have a price: the type is not free");
        }
        long currencies =
                cells.stream().map(cell -> cell.amount().currency()).distinct().count();
        if (currencies > 1) {
            fault("/cells", "must all have one currency");
        }
        for (int i = 0; i < cells.size(); i++) {
            Prices.Cell cell = cells.get(i);
            if (cells.subList(0, i).stream().anyMatch(earlier -> pricesTheSame(earlier, cell))) {
                fault("/cells/" + i, "prices what an earlier cell prices");
            }
            if (cell.days().filter(days -> days.least() > days.most()).isPresent()) {
                fault("/cells/" + i + "/days/most", "must not be less than least");
            }
            if (cell.term().isPresent() && cell.days().isPresent()) {
                fault("/cells/" + i + "/days", "cannot stand beside term");
            }
        }
    }

    private static boolean pricesTheSame(Prices.Cell one, Prices.Cell other) {
        return one.position().equals(other.position())
                && one.term().equals(other.term())
                && one.days().equals(other.days())
                && one.daysPerWeek().equals(other.daysPerWeek())
                && one.place().equals(other.place())
                && one.vehicleClass().equals(other.vehicleClass());
    }

    private void checkCoverage(Terms terms, Optional<VehicleClass> vehicleClass, String of) {
        int positions = version.limits().stream()
                .filter(limit -> limit.scope() == Limit.Scope.HOUSEHOLD || limit.scope() == Limit.Scope.PROPERTY)
                .mapToInt(Limit::most)
                .max()
                .orElse(1);
        for (int position : IntStream.rangeClosed(1, positions).toArray()) {
            terms.choices().orElse(List.of()).stream()
                    .filter(term -> !isPriced(position, term, vehicleClass))
                    .forEach(term -> fault("/cells", "has no price for position " + position + ", term " + term + of));
            terms.days().ifPresent(days -> IntStream.rangeClosed(days.least(), days.most())
                    .filter(day -> !isPriced(position, Period.ofDays(day), vehicleClass))
                    .findFirst()
                    .ifPresent(day -> fault("/cells", "has no price for " + day + " days" + of)));
        }
    }

    private boolean isPriced(int position, Period term, Optional<VehicleClass> vehicleClass) {
        return cells.stream()
                .filter(cell -> cell.vehicleClass().equals(vehicleClass))
                .filter(cell -> cell.position().map(p -> p == position).orElse(true))
                .anyMatch(cell -> PriceCells.prices(cell, term));
    }

    private void checkEmissions() {
        version.prices().emissions().ifPresent(emissions -> {
            for (int i = 1; i < emissions.bands().size(); i++) {
                if (emissions.bands().get(i).least()
                        <= emissions.bands().get(i - 1).most()) {
                    fault("/emissions/bands/" + i + "/least", "must be above the band before");
                }
            }
        });
    }

    private void fault(String pointer, String message) {
        faults.add(new Problem.Fault(at + pointer, message));
    }
}
