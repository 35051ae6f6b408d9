package uk.kerbside.kit.problem;

import io.quarkus.oidc.OIDCException;
import java.net.ConnectException;
import java.time.Duration;

/** The sign-in server cannot be reached and its keys are not known yet: that is no fault of the token. */
final class SignInAway {
    private static final Duration SOON = Duration.ofSeconds(2);

    private SignInAway() {}

    static boolean isCauseOf(Throwable failure) {
        return JsonFaults.firstIn(failure, OIDCException.class) != null
                || JsonFaults.firstIn(failure, ConnectException.class) != null;
    }

    static RefusedException refusal() {
        return new RefusedException(
                CommonProblem.SERVICE_UNAVAILABLE, "Sign-in cannot be checked just now. Try again.", SOON);
    }
}
