package uk.kerbside.kit;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.actor.CallPass;
import uk.kerbside.kit.actor.VerificationLevel;

/** Access tokens as Keycloak issues them, and call passes as helpline does. */
public final class KitTokens {
    private KitTokens() {}

    public static String of(String subject, String... roles) {
        return ofClient("kerbside-web", subject, roles);
    }

    public static String ofClient(String client, String subject, String... roles) {
        return Jwt.issuer("kit-tests")
                .subject(subject)
                .claim("azp", client)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(600)
                .jws()
                .sign(key("RSA", KitBacking.SIGNING_KEY));
    }

    public static String callPass(String agent, String account, VerificationLevel level, Instant expiresAt) {
        return callPass(agent, account, level, Optional.empty(), expiresAt);
    }

    public static String callPass(
            String agent, String account, VerificationLevel level, Optional<LegalBasis> actsBy, Instant expiresAt) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(CallPass.ISSUER);
        claims.setExpirationTime(NumericDate.fromMilliseconds(expiresAt.toEpochMilli()));
        claims.setClaim(CallPass.CALL, "CALL-1");
        claims.setClaim(CallPass.AGENT, agent);
        claims.setClaim(CallPass.ACCOUNT, account);
        claims.setClaim(CallPass.LEVEL, level.name());
        actsBy.ifPresent(law -> claims.setClaim(CallPass.ACTS_BY, law.name()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKey(key("Ed25519", KitBacking.CALL_PASS_KEY));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey key(String algorithm, String setting) {
        byte[] encoded = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(setting, String.class));
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
