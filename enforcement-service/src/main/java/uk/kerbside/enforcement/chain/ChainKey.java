package uk.kerbside.enforcement.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/**
 * The key a process signs its checkpoints with. It is drawn when the process starts and never written down: when the
 * process is over, nobody can sign in its name, whoever has the database.
 */
final class ChainKey {
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private ChainKey(KeyPair pair) {
        this.pair = pair;
    }

    static ChainKey draw() {
        try {
            return new ChainKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows " + ALGORITHM, e);
        }
    }

    /** X.509. */
    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A checkpoint cannot be signed", e);
        }
    }

    /** False also for what is no key or no signature at all. */
    static boolean verify(byte[] publicKey, byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
