package uk.kerbside.permits.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Calendar.BankHoliday;
import uk.kerbside.kernel.Calendar.SchoolTerm;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Single bank holidays and school terms come and go. */
@ApplicationScoped
public class ChangeCalendar {
    private final Calendars calendars;
    private final PlacesTold told;

    ChangeCalendar(Calendars calendars, PlacesTold told) {
        this.calendars = calendars;
        this.told = told;
    }

    /** In the place of another one of that day. */
    @Transactional
    public Calendar put(BankHoliday holiday) {
        Calendar known = calendars.currentForUpdate();
        return keep(
                known,
                Stream.concat(without(known, holiday.on()), Stream.of(holiday))
                        .sorted(Comparator.comparing(BankHoliday::on))
                        .toList(),
                known.schoolTerms());
    }

    /** @throws NotFoundException when there is none that day */
    @Transactional
    public Calendar removeHoliday(LocalDate on) {
        Calendar known = calendars.currentForUpdate();
        if (!known.isBankHoliday(on)) {
            throw new NotFoundException("There is no bank holiday on " + on + ".");
        }
        return keep(known, without(known, on).toList(), known.schoolTerms());
    }

    /**
     * In the place of another one that begins that day.
     *
     * @throws RefusedException {@code TERMS_OVERLAP}
     */
    @Transactional
    public Calendar put(SchoolTerm term) {
        Calendar known = calendars.currentForUpdate();
        List<SchoolTerm> others = others(known, term.from());
        others.stream()
                .filter(other ->
                        other.from().isBefore(term.until()) && term.from().isBefore(other.until()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RefusedException(
                            PlaceRefusal.TERMS_OVERLAP,
                            "The term overlaps " + other.name() + ", from " + other.from() + " to before "
                                    + other.until() + ".");
                });
        return keep(
                known,
                known.bankHolidays(),
                Stream.concat(others.stream(), Stream.of(term))
                        .sorted(Comparator.comparing(SchoolTerm::from))
                        .toList());
    }

    /** @throws NotFoundException when none begins that day */
    @Transactional
    public Calendar removeTerm(LocalDate from) {
        Calendar known = calendars.currentForUpdate();
        List<SchoolTerm> others = others(known, from);
        if (others.size() == known.schoolTerms().size()) {
            throw new NotFoundException("No school term begins on " + from + ".");
        }
        return keep(known, known.bankHolidays(), others);
    }

    private Calendar keep(Calendar known, List<BankHoliday> holidays, List<SchoolTerm> terms) {
        Calendar changed = new Calendar(known.zone(), holidays, terms);
        if (!changed.equals(known)) {
            calendars.save(changed);
            told.published(changed);
        }
        return changed;
    }

    private static Stream<BankHoliday> without(Calendar known, LocalDate on) {
        return known.bankHolidays().stream().filter(day -> !day.on().equals(on));
    }

    private static List<SchoolTerm> others(Calendar known, LocalDate from) {
        return known.schoolTerms().stream()
                .filter(term -> !term.from().equals(from))
                .toList();
    }
}
