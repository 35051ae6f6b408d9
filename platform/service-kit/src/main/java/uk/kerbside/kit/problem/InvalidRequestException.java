package uk.kerbside.kit.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A request that is at fault itself, whatever the state of things; it names every fault. */
public final class InvalidRequestException extends ProblemException {
    private final List<Problem.Fault> faults;

    /**
     * @param pointer JSON pointer (RFC 6901) of the value in the body, or a slash and the parameter's name
     * @param message what is wrong with it, in plain English
     */
    public InvalidRequestException(String pointer, String message) {
        this(List.of(new Problem.Fault(pointer, message)));
    }

    /** @param faults at least one */
    public InvalidRequestException(List<Problem.Fault> faults) {
        this(CommonProblem.INVALID_VALUE, faults);
    }

    /**
     * For a request at fault in a way that has a code of its own.
     *
     * @param refusal one of status 400
     * @param faults may be empty only with a refusal whose title says it all
     */
    public InvalidRequestException(Refusal refusal, List<Problem.Fault> faults) {
        super(refusal, detailOf(refusal, faults));
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Problem.Fault> faults() {
        return faults;
    }

    private static String detailOf(Refusal refusal, List<Problem.Fault> faults) {
        return faults.isEmpty()
                ? refusal.title() + "."
                : faults.stream().map(Problem.Fault::sentence).collect(Collectors.joining("; ")) + ".";
    }
}
