package uk.kerbside.helpline.call.clients;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The one question helpline asks accounts. An agent waits two seconds for it at most, and after four failures out of
 * eight nobody asks for five seconds.
 */
@Path("/v1/phone-lookups")
@RegisterRestClient(configKey = "accounts")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PhoneLookups {
    /** The breaker's name, for whoever watches it. */
    String BREAKER = "phone-lookups";

    /** Whose number it is. */
    @POST
    @Timeout(value = 2, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.5,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = NotANumberException.class)
    @CircuitBreakerName(BREAKER)
    Answer lookUp(Question question);

    /** Accounts understood the question and finds the number at fault: that is an answer, not a failure. */
    @ClientExceptionMapper
    static RuntimeException exception(Response response) {
        return response.getStatus() == Response.Status.BAD_REQUEST.getStatusCode() ? new NotANumberException() : null;
    }

    /** A number, as the caller's network showed it. */
    record Question(String phone) {
        /** Never the number. */
        @Override
        public String toString() {
            return "a number";
        }
    }

    /** The accounts that have given the number. */
    record Answer(List<String> accountIds) {}
}
