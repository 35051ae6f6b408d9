package uk.kerbside.permits.quote;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.kerbside.events.accounts.VehicleClass;

/** Numbers and dates as people say them. */
public final class Words {
    /** {@code motorcycles}. */
    static String plural(VehicleClass vehicleClass) {
        return switch (vehicleClass) {
            case CAR -> "cars";
            case VAN -> "vans";
            case MOTORCYCLE -> "motorcycles";
            case OTHER -> "vehicles that are neither cars, vans nor motorcycles";
        };
    }

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String ordinal(int position) {
        return position <= ORDINALS.size() ? ORDINALS.get(position - 1) : position + "th";
    }

    static String term(Period term) {
        return term.toTotalMonths() > 0 ? count(term.toTotalMonths(), "month") : count(term.getDays(), "day");
    }

    /** {@code Valid until the end of 23 November 2027}. */
    public static String validUntil(LocalDate lastValidDay) {
        return "Valid until the end of " + day(lastValidDay);
    }

    /** {@code 23 November 2027}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
