package uk.kerbside.testkit.endpoint;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How a request may be answered at most. */
enum Expectation {
    /** The body is bad whatever the state of things. */
    BODY_REFUSED(Set.of(400, 413, 415, 422)),
    /** Something about the request is bad; what it is about may well not exist either. */
    REFUSED(Set.of(400, 403, 404, 405, 406, 409, 412, 413, 414, 415, 422, 428, 431)),
    /** No address or no header at all: the HTTP layer may refuse it with a bare status before anybody reads it. */
    NOT_HTTP(Set.of(400, 403, 404, 405, 406, 412, 414, 431)),
    /** Odd, but not wrong: it is answered with anything that is an answer. */
    COPED(Set.of(200, 201, 202, 204, 400, 403, 404, 406, 409, 412, 413, 414, 415, 422, 428)),
    /** A sound request: it is understood, though there may be no such thing, or a rule may say no. */
    UNDERSTOOD(Set.of(200, 201, 202, 204, 303, 403, 404, 409, 412, 422));

    private final Set<Integer> statuses;

    Expectation(Set<Integer> statuses) {
        this.statuses = statuses;
    }

    /** What is wrong with an answer, if anything is. */
    Optional<String> faultOf(WireAnswer answer) {
        if (!statuses.contains(answer.status())) {
            return Optional.of("should be answered with one of " + new TreeSet<>(statuses));
        }
        boolean isBare = this == NOT_HTTP && answer.body().length == 0;
        return answer.status() < 400 || isBare ? Optional.empty() : SoundProblem.faultOf(answer);
    }
}
