package uk.kerbside.permits.catalogue;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.accounts.VehicleClass;

/**
 * What it costs. Each price is a cell; the cell that says most about a request is the one that counts.
 *
 * @param perVehicle whether the price is for each vehicle (a paid space)
 * @param reductions what certain holders pay less
 * @param emissions what it costs more by engine; counts only when it is switched on
 * @param payer who pays; the holder where nothing is said
 */
public record Prices(
        List<Cell> cells,
        boolean perVehicle,
        List<Reduction> reductions,
        Optional<EmissionSupplements> emissions,
        Optional<Payer> payer) {
    /** Who pays. */
    public enum Payer {
        HOLDER,
        /** The organisation that sponsors the holder; it gets an invoice by the month, and there is no checkout. */
        SPONSOR
    }

    /**
     * A price. What a cell leaves open is true of every request.
     *
     * @param position which vehicle of its household
     * @param term the price of exactly this term; a cell for twelve months also prices shorter ones by twelfths
     * @param days the price of a term counted in days, from least to most
     * @param daysPerWeek on how many weekdays a season ticket is good
     * @param place at which car park
     * @param vehicleClass for vehicles of this class only; where one prices a class, no other cell does
     */
    public record Cell(
            Optional<Integer> position,
            Optional<Period> term,
            Optional<Terms.DayRange> days,
            Optional<Integer> daysPerWeek,
            Optional<String> place,
            Optional<VehicleClass> vehicleClass,
            WireMoney amount) {

        /** How much it says: the more, the sooner it is taken. */
        public int weight() {
            return (position.isPresent() ? 1 : 0)
                    + (daysPerWeek.isPresent() ? 1 : 0)
                    + (place.isPresent() ? 2 : 0)
                    + (days.isPresent() ? 1 : 0);
        }
    }

    /**
     * Part of the price is not asked of those with an entitlement.
     *
     * @param position for which vehicle of the household only
     */
    public record Reduction(String entitlement, Optional<Integer> position, int percent) {}

    /** What heavier engines and diesel cost on top. */
    public record EmissionSupplements(boolean active, WireMoney diesel, List<Co2Band> bands) {
        public EmissionSupplements {
            bands = List.copyOf(bands);
        }
    }

    /** Grams of CO2 a kilometre, from least to most, both included. */
    public record Co2Band(int least, int most, WireMoney amount) {}

    /** Whether vehicles of a class have prices of their own. */
    public boolean areApartFor(VehicleClass vehicleClass) {
        return cells.stream()
                .anyMatch(
                        cell -> cell.vehicleClass().filter(vehicleClass::equals).isPresent());
    }

    public Prices {
        cells = List.copyOf(cells);
        reductions = List.copyOf(reductions);
    }

    public boolean arePaidBySponsor() {
        return payer.filter(who -> who == Payer.SPONSOR).isPresent();
    }
}
