package uk.kerbside.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import uk.kerbside.local.SuiteClock;

/** Signs access tokens with a key of this run, which the service under load is told to trust: each is verified. */
final class Signer {
    private static final int BITS = 2048;
    private static final Duration LIFE = Duration.ofHours(2);

    private final KeyPair keys;

    Signer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    /** As the service reads it. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** The token of a login in one role. */
    String token(String subject, String role) {
        long now = SuiteClock.now().getEpochSecond();
        String claims = """
                {"sub":"%s","azp":"kerbside-bench","iat":%d,"exp":%d,\
                "realm_access":{"roles":["%s"]}}""".formatted(subject, now, now + LIFE.toSeconds(), role);
        String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token cannot be signed", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
