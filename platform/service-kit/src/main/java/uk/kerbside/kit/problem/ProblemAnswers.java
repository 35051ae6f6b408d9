package uk.kerbside.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.id.Ids;

/**
 * Writes problem documents. The JSON is made here and not by a message body writer, so that a problem is a problem
 * whatever format the client accepts and however early the request failed.
 */
public final class ProblemAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemAnswers() {}

    /** The answer to a request that a feature or the kit refuses. */
    public static Response of(ProblemException refused) {
        return of(refused.refusal(), refused.detail(), refused.faults(), refused.retryAfter());
    }

    /** The answer for one code, with a detail of this request. */
    public static Response of(Refusal refusal, String detail) {
        return of(refusal, detail, List.of(), Optional.empty());
    }

    /** The answer for one code that is worth another try after a while. */
    public static Response of(Refusal refusal, String detail, Duration retryAfter) {
        return of(refusal, detail, List.of(), Optional.of(retryAfter));
    }

    private static Response of(
            Refusal refusal, String detail, List<Problem.Fault> faults, Optional<Duration> retryAfter) {
        var answer = Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .entity(json(Problem.of(refusal, detail, traceId(), faults)));
        retryAfter.ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return answer.build();
    }

    /** The id under which the current request is found in traces and logs; a fresh one outside any trace. */
    public static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : Ids.uuid7().toString().replace("-", "");
    }

    static String json(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document cannot be written", e);
        }
    }
}
