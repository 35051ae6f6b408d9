package uk.kerbside.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import uk.kerbside.kit.crash.CrashPoint;
import uk.kerbside.kit.crash.CrashPoints;
import uk.kerbside.kit.http.StrictJson;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.ProblemAnswers;
import uk.kerbside.kit.problem.RefusedException;

/** Holds {@link Idempotent}: opens the transaction in which the method runs and its answer is stored. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 200)
class OnceOnly {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final RequestScope requestScope;
    private final RequestBody requestBody;
    private final StoredAnswers answers;
    private final StrictJson json;
    private final CrashPoints crashPoints;

    OnceOnly(
            RequestScope requestScope,
            RequestBody requestBody,
            StoredAnswers answers,
            StrictJson json,
            CrashPoints crashPoints) {
        this.requestScope = requestScope;
        this.requestBody = requestBody;
        this.answers = answers;
        this.json = json;
        this.crashPoints = crashPoints;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        byte[] scope = requestScope.hash();
        byte[] body = requestBody.hash();
        try {
            Response response = inTransaction(() -> {
                claim(scope);
                Optional<StoredAnswer> known = answers.find(scope);
                return known.isPresent() ? replay(known.get(), body) : firstTime(invocation, scope, body);
            });
            crashPoints.passed(CrashPoint.ANSWER_COMMITTED_BEFORE_SENT);
            return response;
        } catch (RefusedByFeature refused) {
            return keep(refused.getCause(), scope, body);
        } catch (FailedAnswer failed) {
            return failed.response;
        }
    }

    private void claim(byte[] scope) {
        if (!answers.tryClaim(scope)) {
            throw new RefusedException(
                    CommonProblem.REQUEST_IN_FLIGHT,
                    "The same request is still being worked on. Send it again to hear how it went.",
                    SOON);
        }
    }

    private static Response replay(StoredAnswer known, byte[] body) {
        if (!Arrays.equals(known.requestHash(), body)) {
            throw new RefusedException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was sent before with another body. Use a fresh key for a new request.");
        }
        return known.replay();
    }

    private Response firstTime(InvocationContext invocation, byte[] scope, byte[] body) throws Exception {
        Response response = proceed(invocation);
        if (response.getStatus() >= 500) {
            throw new FailedAnswer(response);
        }
        StoredAnswer answer = StoredAnswer.of(body, response, json.write(response));
        answers.store(scope, answer);
        crashPoints.passed(CrashPoint.ANSWER_STORED_BEFORE_COMMIT);
        return answer.response();
    }

    private static Response proceed(InvocationContext invocation) throws Exception {
        try {
            return (Response) invocation.proceed();
        } catch (RefusedException refused) {
            // A rule said no: that is an answer to keep. What the kit says itself, of passing things, is not.
            throw refused.refusal() instanceof CommonProblem
                            || refused.refusal().status() >= 500
                    ? refused
                    : new RefusedByFeature(refused);
        }
    }

    /**
     * What the method did was rolled back with its transaction; the refusal is stored in one of its own. Should the same
     * request have been let in between the two, its answer is the one that counts.
     */
    private Response keep(RefusedException refused, byte[] scope, byte[] body) {
        Response response = ProblemAnswers.of(refused);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!answers.tryClaim(scope)) {
                return response;
            }
            Optional<StoredAnswer> known = answers.find(scope);
            if (known.isPresent()) {
                return replay(known.get(), body);
            }
            answers.store(scope, StoredAnswer.of(body, response, json.write(response)));
            return response;
        });
    }

    /** Checked exceptions pass through as they are. */
    private static Response inTransaction(Callable<Response> work) throws Exception {
        return QuarkusTransaction.requiringNew().call(work);
    }

    /** Carries a refusal worth keeping out of the transaction it ended. */
    private static final class RefusedByFeature extends RuntimeException {
        RefusedByFeature(RefusedException refused) {
            super(refused);
        }

        @Override
        public synchronized RefusedException getCause() {
            return (RefusedException) super.getCause();
        }
    }

    /** Ends the transaction of a method that answered with a failure of ours. */
    private static final class FailedAnswer extends RuntimeException {
        private final Response response;

        FailedAnswer(Response response) {
            this.response = response;
        }
    }
}
