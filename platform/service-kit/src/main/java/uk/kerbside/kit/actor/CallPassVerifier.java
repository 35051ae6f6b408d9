package uk.kerbside.kit.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/** Verifies call passes on this machine. Thread-safe. */
@ApplicationScoped
public class CallPassVerifier {
    private static final Logger LOG = Logger.getLogger(CallPassVerifier.class);
    private static final int CLOCK_SKEW_SECONDS = 5;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Only signatures that a verifier could not have made itself. */
    private static final AlgorithmConstraints SIGNATURES = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.EDDSA,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA256);

    private final CallPassKeys keys;
    private final InstantSource clock;

    CallPassVerifier(CallPassKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Reads a pass whose signature, issuer and time are right.
     *
     * @throws RefusedException {@code CALL_PASS_INVALID}, or {@code SERVICE_UNAVAILABLE} when helpline's keys are not
     *     known yet and cannot be fetched
     */
    public CallPass verify(String token) {
        VerificationKeyResolver resolver =
                keys.resolver().orElseThrow(() -> invalid("This service is not set up to accept call passes."));
        try {
            return passIn(claims(token, resolver));
        } catch (InvalidJwtException e) {
            if (isAway(e)) {
                LOG.warnf(e, "Helpline's keys cannot be fetched");
                throw new RefusedException(
                        CommonProblem.SERVICE_UNAVAILABLE, "The call pass cannot be verified just now.", SOON);
            }
            LOG.debugf(e, "A call pass was refused");
            throw invalid("The call pass is forged, expired or not one of ours. Verify the caller again.");
        } catch (MalformedClaimException | IllegalArgumentException e) {
            LOG.debugf(e, "A call pass was refused");
            throw invalid("The call pass does not say what it must. Verify the caller again.");
        }
    }

    private JwtClaims claims(String token, VerificationKeyResolver resolver) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(resolver)
                .setJwsAlgorithmConstraints(SIGNATURES)
                .setExpectedIssuer(CallPass.ISSUER)
                .setSkipDefaultAudienceValidation()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(token);
    }

    private static CallPass passIn(JwtClaims claims) throws MalformedClaimException {
        return new CallPass(
                mandatory(claims, CallPass.CALL),
                mandatory(claims, CallPass.AGENT),
                mandatory(claims, CallPass.ACCOUNT),
                VerificationLevel.valueOf(mandatory(claims, CallPass.LEVEL)),
                Optional.ofNullable(claims.getStringClaimValue(CallPass.ACTS_BY))
                        .map(LegalBasis::valueOf),
                Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
    }

    private static String mandatory(JwtClaims claims, String name) throws MalformedClaimException {
        String value = claims.getStringClaimValue(name);
        if (value == null) {
            throw new MalformedClaimException("The claim " + name + " is missing");
        }
        return value;
    }

    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static RefusedException invalid(String detail) {
        return new RefusedException(CommonProblem.CALL_PASS_INVALID, detail);
    }
}
