package uk.kerbside.helpline.pass;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** The key pair (Ed25519) that call passes are signed with; never shows its private half. */
public record SigningKey(String keyId, PrivateKey privateKey, PublicKey publicKey) {
    private static final String ALGORITHM = "Ed25519";

    static SigningKey generate(String keyId) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(keyId, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no Ed25519 keys", e);
        }
    }

    /** Reads a key back from its standard encodings (PKCS 8 and X.509). */
    public static SigningKey read(String keyId, byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new SigningKey(
                    keyId,
                    factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
                    factory.generatePublic(new X509EncodedKeySpec(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stored key for call passes cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "signing key " + keyId;
    }
}
