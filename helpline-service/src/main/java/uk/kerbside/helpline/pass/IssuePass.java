package uk.kerbside.helpline.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import uk.kerbside.helpline.call.Call;
import uk.kerbside.helpline.call.CallRefusal;
import uk.kerbside.helpline.call.CallStatus;
import uk.kerbside.helpline.call.OwnCalls;
import uk.kerbside.helpline.call.WhoSpeaks;
import uk.kerbside.kit.actor.CallPass;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Gives an agent a call pass for what the caller was verified to. */
@ApplicationScoped
public class IssuePass {
    private final OwnCalls ownCalls;
    private final WhoSpeaks whoSpeaks;
    private final PassKeys keys;
    private final PassSettings settings;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    IssuePass(
            OwnCalls ownCalls,
            WhoSpeaks whoSpeaks,
            PassKeys keys,
            PassSettings settings,
            CurrentActor currentActor,
            InstantSource clock) {
        this.ownCalls = ownCalls;
        this.whoSpeaks = whoSpeaks;
        this.keys = keys;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What an agent gets.
     *
     * @param token the pass as it is sent
     * @param pass what it says
     */
    public record Issued(String token, CallPass pass) {}

    /**
     * @throws NotFoundException when there is no such call among the actor's own
     * @throws RefusedException {@code CALL_OVER}, {@code CALLER_NOT_VERIFIED}; {@code HOLDER_HAS_DIED}, {@code NOBODY_ACTS_BY_IT} when that
     *     was so only since they were verified
     */
    @Transactional
    public Issued issue(String callId) {
        Call call = ownCalls.get(callId);
        if (call.status() != CallStatus.OPEN) {
            throw new RefusedException(CallRefusal.CALL_OVER, "Call " + callId + " is over already.");
        }
        String account = call.accountId()
                .filter(known -> call.level() != VerificationLevel.NONE)
                .orElseThrow(() -> new RefusedException(
                        CallRefusal.CALLER_NOT_VERIFIED, "Say who is calling, and how far they are verified, first."));
        whoSpeaks.require(account, call.actsBy());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        CallPass pass = new CallPass(
                callId,
                currentActor.actor().subject(),
                account,
                call.level(),
                call.actsBy(),
                now.plus(settings.goodFor()));
        return new Issued(signed(pass, now), pass);
    }

    private String signed(CallPass pass, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(CallPass.ISSUER);
        claims.setJwtId(Ids.uuid7().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(pass.expiresAt().getEpochSecond()));
        claims.setStringClaim(CallPass.CALL, pass.callId());
        claims.setStringClaim(CallPass.AGENT, pass.agent());
        claims.setStringClaim(CallPass.ACCOUNT, pass.accountId());
        claims.setStringClaim(CallPass.LEVEL, pass.level().name());
        pass.actsBy().ifPresent(law -> claims.setStringClaim(CallPass.ACTS_BY, law.name()));
        SigningKey key = keys.current();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.privateKey());
        signature.setKeyIdHeaderValue(key.keyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A call pass cannot be signed", e);
        }
    }
}
