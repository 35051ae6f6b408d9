package uk.kerbside.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request that is answered with a problem document. Its subclasses are what features throw; thrown inside a
 * transaction it rolls the transaction back: a refused request changes nothing.
 */
public abstract sealed class ProblemException extends RuntimeException
        permits RefusedException, NotFoundException, InvalidRequestException {
    private final Refusal refusal;

    ProblemException(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    public final Refusal refusal() {
        return refusal;
    }

    /** What the reader is told, in plain English. */
    public final String detail() {
        return getMessage();
    }

    /** The places in the request that are at fault, if it is the request that is. */
    public List<Problem.Fault> faults() {
        return List.of();
    }

    /** After how long a repeat makes sense, if it does. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
