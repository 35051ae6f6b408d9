package uk.kerbside.permits.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.InvalidRequestException;

/** The marks in a request that names one vehicle ({@code vrm}) or lists several ({@code vrms}). */
public record NamedVehicles(Optional<String> vrm, Optional<List<String>> vrms) {
    /** @throws InvalidRequestException when both are given, a vehicle is named twice, or something can be no mark */
    public List<Vrm> marks() {
        if (vrm.isPresent() && vrms.isPresent()) {
            throw new InvalidRequestException("/vrms", "cannot stand beside vrm: name one vehicle or list several");
        }
        List<Vrm> marks = new ArrayList<>();
        vrm.ifPresent(typed -> marks.add(mark("/vrm", typed)));
        List<String> listed = vrms.orElse(List.of());
        for (int i = 0; i < listed.size(); i++) {
            Vrm mark = mark("/vrms/" + i, listed.get(i));
            if (marks.contains(mark)) {
                throw new InvalidRequestException("/vrms/" + i, "names a vehicle a second time");
            }
            marks.add(mark);
        }
        return List.copyOf(marks);
    }

    private static Vrm mark(String pointer, String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException(pointer, e.getMessage());
        }
    }
}
