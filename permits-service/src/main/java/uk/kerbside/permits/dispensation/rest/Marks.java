package uk.kerbside.permits.dispensation.rest;

import java.util.ArrayList;
import java.util.List;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** Marks as they come over the wire. */
final class Marks {
    private Marks() {}

    /** @throws InvalidRequestException that names all that can be no mark */
    static List<Vrm> read(List<String> typed) {
        List<Vrm> marks = new ArrayList<>();
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            try {
                marks.add(Vrm.of(typed.get(i)));
            } catch (UnusableVrmException e) {
                faults.add(new Problem.Fault("/vrms/" + i, e.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
        return marks;
    }
}
