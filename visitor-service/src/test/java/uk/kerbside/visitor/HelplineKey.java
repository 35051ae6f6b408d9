package uk.kerbside.visitor;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import uk.kerbside.kit.actor.CallPass;
import uk.kerbside.kit.actor.VerificationLevel;

/** Helpline's signature, as far as this service can tell: it is given the public half, and passes are made here. */
public final class HelplineKey implements QuarkusTestResourceLifecycleManager {
    private static final String PUBLIC =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1mZtw4rI2oxqG4uVmuHkteQo7nvZ7ANDmzhfCciTLXQWgcOAaHED5C"
                    + "vIT97hkNgrmRqfE/eeY70I6d2vxWQ8yA==";
    private static final String PRIVATE =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg++/zcFPESEsCiTWI+4lvX0dhy/fYDxl8SrzZfPh758"
                    + "ehRANCAATWZm3DisjajGobi5Wa4eS15Cjue9nsA0ObOF8JyJMtdBaBw4BocQPkK8hP3uGQ2CuZGp8T955jvQjp3a/F"
                    + "ZDzI";

    @Override
    public Map<String, String> start() {
        return Map.of("kerbside.call-pass-verification.public-key", PUBLIC);
    }

    @Override
    public void stop() {
        // Nothing was started.
    }

    /** A pass for an agent in a call with the holder of an account. */
    static String pass(String agent, String accountId, VerificationLevel level) {
        return Jwt.issuer(CallPass.ISSUER)
                .claim(CallPass.CALL, "CALL-1")
                .claim(CallPass.AGENT, agent)
                .claim(CallPass.ACCOUNT, accountId)
                .claim(CallPass.LEVEL, level.name())
                .expiresIn(Duration.ofHours(1))
                .jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .sign(privateKey());
    }

    private static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(PRIVATE)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key for call passes cannot be read", e);
        }
    }
}
