package uk.kerbside.permits.application;

import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.quote.PermitRequest;

/** What an application asks for, as it is stored. */
@Embeddable
record AskedFor(
        String typeCode, List<String> vrms, String term, LocalDate startsOn, String place, List<String> weekdays) {
    /** @param typeCode the type's code, where the request may have named an alias */
    static AskedFor of(PermitRequest request, String typeCode) {
        return new AskedFor(
                typeCode,
                request.vrms().stream().map(Vrm::value).toList(),
                request.term().map(Period::toString).orElse(null),
                request.startsOn().orElse(null),
                request.place().orElse(null),
                request.weekdays().stream().map(DayOfWeek::name).toList());
    }

    AskedFor with(List<Vrm> vehicles) {
        return new AskedFor(typeCode, vehicles.stream().map(Vrm::value).toList(), term, startsOn, place, weekdays);
    }

    PermitRequest request() {
        return new PermitRequest(
                typeCode,
                vrms.stream().map(Vrm::of).toList(),
                Optional.ofNullable(term).map(Period::parse),
                Optional.ofNullable(startsOn),
                Optional.ofNullable(place),
                weekdays.stream().map(DayOfWeek::valueOf).toList());
    }
}
