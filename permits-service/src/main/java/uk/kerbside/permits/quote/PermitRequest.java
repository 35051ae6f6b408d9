package uk.kerbside.permits.quote;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.InvalidRequestException;

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

    /**
     * Reads the marks of a request that names one vehicle or lists several.
     *
     * @throws InvalidRequestException when it does both, names one twice, or one can be no mark
     */
    public static List<Vrm> readMarks(Optional<String> one, Optional<List<String>> several) {
        if (one.isPresent() && several.isPresent()) {
            throw new InvalidRequestException("/vrms", "cannot stand beside vrm: name one vehicle or list several");
        }
        List<Vrm> marks = new ArrayList<>();
        one.ifPresent(typed -> marks.add(mark("/vrm", typed)));
        List<String> listed = several.orElse(List.of());
        for (int i = 0; i < listed.size(); i++) {
            Vrm mark = mark("/vrms/" + i, listed.get(i));
            if (marks.contains(mark)) {
                throw new InvalidRequestException("/vrms/" + i, "names a vehicle a second time");
            }
            marks.add(mark);
        }
        return marks;
    }

    private static Vrm mark(String pointer, String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException(pointer, e.getMessage());
        }
    }
}
