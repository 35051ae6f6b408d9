package uk.kerbside.permits.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
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
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEGlTIp3xfCcDTXJk8HatNaEm0WtQ/XPNdN0HO+o+HzyiG"
                    + "fgHA6v++F2kFyipBJRy8+wTqVdsI1izlwuQdKCTkYA==";
    private static final String PRIVATE =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgoeKuVdzdCi5wNEJ4v6TnDNgWReU/i2o6"
                    + "TpEcigxVpfChRANCAAQaVMinfF8JwNNcmTwdq01oSbRa1D9c8103Qc76j4fPKIZ+AcDq/74XaQXKKkElHLz7BOpV2wjWLOXC5B0oJORg";

    @Override
    public Map<String, String> start() {
        return Map.of("kerbside.call-pass-verification.public-key", PUBLIC);
    }

    @Override
    public void stop() {
        // Nothing was started.
    }

    /** A pass for an agent in a call with the holder of an account. */
    public static String pass(String agent, String accountId, VerificationLevel level) {
        return Jwt.issuer(CallPass.ISSUER)
                .claim(CallPass.CALL, "CALL-1")
                .claim(CallPass.AGENT, agent)
                .claim(CallPass.ACCOUNT, accountId)
                .claim(CallPass.LEVEL, level.name())
                .expiresIn(Duration.ofHours(1))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
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
