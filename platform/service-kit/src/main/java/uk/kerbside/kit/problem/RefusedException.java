package uk.kerbside.kit.problem;

import java.time.Duration;
import java.util.Optional;

/** A rule says no. */
public final class RefusedException extends ProblemException {
    private final Optional<Duration> retryAfter;

    /** @param detail what the reader needs in order to go on, in plain English */
    public RefusedException(Refusal refusal, String detail) {
        this(refusal, detail, Optional.empty());
    }

    /** @param retryAfter the same request may be answered otherwise after this time, whole seconds */
    public RefusedException(Refusal refusal, String detail, Duration retryAfter) {
        this(refusal, detail, Optional.of(retryAfter));
    }

    private RefusedException(Refusal refusal, String detail, Optional<Duration> retryAfter) {
        super(refusal, detail);
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
