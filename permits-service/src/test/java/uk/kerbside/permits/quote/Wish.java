package uk.kerbside.permits.quote;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;

/** A request for a quote, of which only what matters is said; without more, it is for one car. */
final class Wish {
    static final Vrm CAR = Vrm.of("AB12CDE");
    static final Vrm VAN = Vrm.of("XY69ZZT");

    private final String code;
    private List<Vrm> vrms = List.of(CAR);
    private Optional<Period> term = Optional.empty();
    private Optional<LocalDate> startsOn = Optional.empty();
    private Optional<String> place = Optional.empty();
    private List<DayOfWeek> weekdays = List.of();

    private Wish(String code) {
        this.code = code;
    }

    static Wish wish(String code) {
        return new Wish(code);
    }

    Wish vehicles(Vrm... marks) {
        vrms = Arrays.asList(marks);
        return this;
    }

    Wish term(Period length) {
        term = Optional.of(length);
        return this;
    }

    Wish from(String day) {
        startsOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    Wish at(String code) {
        place = Optional.of(code);
        return this;
    }

    Wish on(DayOfWeek... days) {
        weekdays = Arrays.asList(days);
        return this;
    }

    PermitRequest request() {
        return new PermitRequest(code, vrms, term, startsOn, place, weekdays);
    }
}
