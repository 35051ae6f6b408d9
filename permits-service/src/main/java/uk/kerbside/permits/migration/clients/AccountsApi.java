package uk.kerbside.permits.migration.clients;

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
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * What migration asks accounts. Both questions may be asked again: the answer is the same. Nobody waits for them but the
 * import, which goes on later when they are not answered.
 */
@Path("/v1")
@RegisterRestClient(configKey = "accounts")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AccountsApi {
    int BAD_REQUEST = 400;
    int UNPROCESSABLE = 422;

    /** The breaker's name, for whoever watches it. */
    String BREAKER = "accounts-of-paper";

    /** Which properties some addresses mean; one answer each, in their order. */
    @POST
    @Path("/property-matches")
    @Timeout(value = 20, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 500, jitter = 200, abortOn = QuestionAtFaultException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 0.75,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = QuestionAtFaultException.class)
    @CircuitBreakerName(BREAKER + "-properties")
    MatchesAnswer match(MatchesQuestion question);

    /** Accounts for some people; one answer each, in their order. */
    @POST
    @Path("/assisted-accounts")
    @Timeout(value = 20, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 500, jitter = 200, abortOn = QuestionAtFaultException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 0.75,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = QuestionAtFaultException.class)
    @CircuitBreakerName(BREAKER)
    PeopleAnswer bring(PeopleQuestion question);

    /** Accounts understood the question: that is an answer, not a failure. */
    @ClientExceptionMapper
    static RuntimeException exception(Response response) {
        int status = response.getStatus();
        return status == BAD_REQUEST || status == UNPROCESSABLE ? new QuestionAtFaultException(status) : null;
    }

    /** Addresses; never written to a log. */
    record MatchesQuestion(List<Address> items) {
        @Override
        public String toString() {
            return items.size() + " addresses";
        }
    }

    /** One address. */
    record Address(Optional<String> uprn, Optional<String> address, Optional<String> postcode) {
        @Override
        public String toString() {
            return "an address";
        }
    }

    /** In the order of the question. */
    record MatchesAnswer(List<Match> items) {}

    /** A property and how it was found, or neither. */
    record Match(Optional<String> by, Optional<Property> property) {}

    /** As far as permits may know it. */
    record Property(String uprn, Optional<String> zone, Optional<String> ward, Optional<String> schoolStreet) {}

    /** People; never written to a log. */
    record PeopleQuestion(List<Person> items) {
        @Override
        public String toString() {
            return items.size() + " people";
        }
    }

    /** One of them. */
    record Person(
            String reference,
            String kind,
            String name,
            Optional<String> email,
            Optional<String> phone,
            Optional<String> address,
            Optional<String> postcode,
            Optional<String> uprn) {
        @Override
        public String toString() {
            return "Person " + reference;
        }
    }

    /** In the order of the question. */
    record PeopleAnswer(List<Opened> items) {}

    /** The account of a reference. */
    record Opened(String reference, String accountId, List<String> notices) {}
}
