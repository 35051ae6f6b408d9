package uk.kerbside.accounts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.actor.CallPass;
import uk.kerbside.kit.actor.VerificationLevel;

/** Helpline's signature, as far as this service can tell: it is given the public half, and passes are made here. */
public final class HelplineKey implements QuarkusTestResourceLifecycleManager {
    private static final String PRIVATE_HALF = "kerbside.test.helpline-key";

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            // Tests are loaded apart from what starts them: a property is what both can see.
            System.setProperty(PRIVATE_HALF, base64(pair.getPrivate().getEncoded()));
            return Map.of(
                    "kerbside.call-pass-verification.public-key",
                    base64(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no EC keys", e);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(PRIVATE_HALF);
    }

    /** A pass for an agent in a call with the holder of an account. */
    public static String pass(String agent, String accountId, VerificationLevel level) {
        return signed(claims(agent, accountId, level));
    }

    /** A pass for an agent in a call with somebody who acts in the holder's place. */
    public static String passBy(LegalBasis law, String agent, String accountId, VerificationLevel level) {
        return signed(claims(agent, accountId, level).claim(CallPass.ACTS_BY, law.name()));
    }

    private static JwtClaimsBuilder claims(String agent, String accountId, VerificationLevel level) {
        return Jwt.issuer(CallPass.ISSUER)
                .claim(CallPass.CALL, "CALL-1")
                .claim(CallPass.AGENT, agent)
                .claim(CallPass.ACCOUNT, accountId)
                .claim(CallPass.LEVEL, level.name());
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.expiresIn(Duration.ofHours(1))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(privateKey());
    }

    private static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_HALF));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key for call passes cannot be read", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
