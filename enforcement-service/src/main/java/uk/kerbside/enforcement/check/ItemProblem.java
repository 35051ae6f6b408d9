package uk.kerbside.enforcement.check;

import java.util.Optional;
import uk.kerbside.kit.problem.Problem;
import uk.kerbside.kit.problem.ProblemException;

/**
 * Why one of many things sent together has no answer; it harms no other.
 *
 * @param pointer the field at fault, if one is
 */
public record ItemProblem(String code, String title, String detail, Optional<String> pointer) {
    public static ItemProblem of(ProblemException problem) {
        return new ItemProblem(
                problem.refusal().name(),
                problem.refusal().title(),
                problem.detail(),
                problem.faults().stream().map(Problem.Fault::pointer).findFirst());
    }
}
