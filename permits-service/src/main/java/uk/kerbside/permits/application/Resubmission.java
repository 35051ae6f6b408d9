package uk.kerbside.permits.application;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.quote.PermitRequest;

/**
 * What an applicant asks for instead; what is absent stays as it was.
 *
 * @param vrms none for the same vehicles
 */
public record Resubmission(
        List<Vrm> vrms,
        Optional<Period> term,
        Optional<LocalDate> startsOn,
        Optional<String> place,
        Optional<List<DayOfWeek>> weekdays) {

    /** A first day that has come meanwhile means at once, unless it is asked for again. */
    PermitRequest of(PermitRequest before, LocalDate today) {
        return new PermitRequest(
                before.permitType(),
                vrms.isEmpty() ? before.vrms() : vrms,
                term.or(before::term),
                startsOn.or(() -> before.startsOn().filter(day -> !day.isBefore(today))),
                place.or(before::place),
                weekdays.orElse(before.weekdays()));
    }
}
