package uk.kerbside.permits.quote;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * What somebody asks for.
 *
 * @param permitType code or alias
 * @param vrms the first is the one to be live, where fewer are live than listed
 * @param term absent where all end on the same day, or for the usual one
 * @param startsOn absent for at once
 * @param place a car park, ward or stated location, where the type wants one
 * @param weekdays on which a season ticket is to be good
 */
public record PermitRequest(
        String permitType,
        List<Vrm> vrms,
        Optional<Period> term,
        Optional<LocalDate> startsOn,
        Optional<String> place,
        List<DayOfWeek> weekdays) {
    public PermitRequest {
        vrms = List.copyOf(vrms);
        weekdays = weekdays.stream().distinct().sorted().toList();
    }
}
