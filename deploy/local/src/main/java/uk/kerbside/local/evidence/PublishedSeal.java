package uk.kerbside.local.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A checkpoint as it was published.
 *
 * @param statement what was signed, exactly
 * @param signature Ed25519, base 64
 * @param publicKey X.509, base 64
 */
record PublishedSeal(String chain, String statement, String signature, String publicKey) {
    private static final String ALGORITHM = "Ed25519";

    /** Whether it is signed by the key it names; false also for what is no key and no signature. */
    boolean isSigned() {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            verifier.update(statement.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
