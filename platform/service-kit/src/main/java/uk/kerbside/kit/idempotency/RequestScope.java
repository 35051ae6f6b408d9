package uk.kerbside.kit.idempotency;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** Whose key the key of the current request is: two clients may well choose the same one. */
@ApplicationScoped
class RequestScope {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final CurrentVertxRequest currentRequest;
    private final CurrentIdentityAssociation identity;
    private final CurrentActor currentActor;

    RequestScope(CurrentVertxRequest currentRequest, CurrentIdentityAssociation identity, CurrentActor currentActor) {
        this.currentRequest = currentRequest;
        this.identity = identity;
        this.currentActor = currentActor;
    }

    /**
     * SHA-256 over (client, subject, account acted for, method, path, key).
     *
     * @throws InvalidRequestException {@code IDEMPOTENCY_KEY_MISSING}, {@code IDEMPOTENCY_KEY_INVALID}
     */
    byte[] hash() {
        HttpServerRequest request = currentRequest.getCurrent().request();
        Actor actor = currentActor.actor();
        return Hashes.of(List.of(
                client(),
                actor.subject(),
                actor.onBehalfOf().orElse(""),
                request.method().name(),
                request.path(),
                key(request)));
    }

    private static String key(HttpServerRequest request) {
        String key = request.getHeader(Idempotent.HEADER);
        if (key == null) {
            throw new InvalidRequestException(
                    CommonProblem.IDEMPOTENCY_KEY_MISSING,
                    List.of(new Problem.Fault(
                            "/" + Idempotent.HEADER, "is missing: send a fresh UUID with each new request")));
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidRequestException(
                    CommonProblem.IDEMPOTENCY_KEY_INVALID,
                    List.of(new Problem.Fault("/" + Idempotent.HEADER, "must be 1 to 200 visible ASCII characters")));
        }
        return key;
    }

    /** The client the token was issued to. */
    private String client() {
        return identity.getIdentity().getPrincipal() instanceof JsonWebToken token
                ? Objects.requireNonNullElse(token.getClaim(Claims.azp), "")
                : "";
    }
}
