package uk.kerbside.permits.catalogue;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import uk.kerbside.kit.problem.Problem;

/** Finds what a version says about cover before proof that cannot be meant. */
final class ProvisionalCheck {
    private static final int SHORTEST_MONTH = 28;

    private final TypeVersion version;
    private final ProvisionalRules rules;
    private final String at;

    ProvisionalCheck(TypeVersion version, ProvisionalRules rules, String at) {
        this.version = version;
        this.rules = rules;
        this.at = at + "/provisional";
    }

    List<Problem.Fault> faults() {
        List<Problem.Fault> faults = new ArrayList<>();
        if (version.free()) {
            faults.add(new Problem.Fault(at, "holds a fee, and this type costs nothing"));
        }
        if (version.prices().arePaidBySponsor()) {
            faults.add(new Problem.Fault(at, "holds a fee, and here the sponsor pays: nothing is asked of the holder"));
        }
        if (version.evidence().isEmpty()) {
            faults.add(new Problem.Fault(at, "is for papers that are still to come, and this type asks for none"));
        }
        if (!isShorterThanEveryTerm()) {
            faults.add(new Problem.Fault(
                    at + "/days",
                    "must be shorter than every term, and terms must be choices: the permit goes on after it"));
        }
        return faults;
    }

    private boolean isShorterThanEveryTerm() {
        // That terms are missing is a fault of its own.
        return version.terms()
                .map(terms -> terms.choices()
                        .filter(choices -> choices.stream().allMatch(term -> rules.days() < shortest(term)))
                        .isPresent())
                .orElse(true);
    }

    private static long shortest(Period term) {
        return term.toTotalMonths() * SHORTEST_MONTH + term.getDays();
    }
}
