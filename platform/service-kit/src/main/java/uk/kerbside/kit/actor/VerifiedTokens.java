package uk.kerbside.kit.actor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies access tokens, and for a short while takes the very same token for verified. An officer's device sends one
 * token with hundreds of checks, and to verify its signature costs more than to answer. Only what was accepted is
 * remembered: a token that was refused is looked at each time it comes.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {
    private static final int TOKENS_REMEMBERED = 10_000;
    // Tokens end by the real clock, as whoever verifies them takes it.
    private static final InstantSource CLOCK = InstantSource.system();

    private record Verified(SecurityIdentity identity, Instant expiresAt) {}

    private final OidcAuthenticationMechanism oidc;
    private final boolean remembers;
    private final Cache<String, Verified> verified;

    VerifiedTokens(OidcAuthenticationMechanism oidc, TokenSettings settings) {
        this.oidc = oidc;
        this.remembers = settings.remembered().isPositive();
        this.verified = Caffeine.newBuilder()
                .maximumSize(TOKENS_REMEMBERED)
                .expireAfterWrite(settings.remembered())
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (!remembers || authorization == null) {
            return oidc.authenticate(request, providers);
        }
        Verified known = verified.getIfPresent(authorization);
        if (known != null && CLOCK.instant().isBefore(known.expiresAt())) {
            return Uni.createFrom().item(of(known.identity(), request));
        }
        return oidc.authenticate(request, providers).invoke(identity -> remember(authorization, identity));
    }

    private void remember(String authorization, SecurityIdentity identity) {
        expiry(identity).ifPresent(until -> verified.put(authorization, new Verified(identity, until)));
    }

    private static Optional<Instant> expiry(SecurityIdentity identity) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(Instant.ofEpochSecond(token.getExpirationTime()))
                : Optional.empty();
    }

    /** The same caller, in another request. */
    private static SecurityIdentity of(SecurityIdentity identity, RoutingContext request) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(RoutingContext.class.getName(), request)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
