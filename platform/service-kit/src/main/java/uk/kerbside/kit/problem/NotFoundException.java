package uk.kerbside.kit.problem;

/** There is no such thing, or it belongs to somebody else: the answer is the same, so that it tells neither. */
public final class NotFoundException extends ProblemException {
    /** @param detail in plain English, for example "There is no permit P-7KQ2-9XNM." */
    public NotFoundException(String detail) {
        super(CommonProblem.NOT_FOUND, detail);
    }
}
