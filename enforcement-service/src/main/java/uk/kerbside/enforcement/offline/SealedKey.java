package uk.kerbside.enforcement.offline;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import uk.kerbside.kit.problem.RefusedException;

/**
 * A pack's key sealed for one device (RSA-OAEP, SHA-256 twice): the private half lies in the device's key store and
 * never leaves it, so that a copied pack is worth nothing.
 */
final class SealedKey {
    private static final int LEAST_BITS = 2_048;
    private static final int MOST_BITS = 4_096;
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private SealedKey() {}

    /** @throws RefusedException {@code DEVICE_KEY_UNUSABLE} */
    static void requireUsable(byte[] deviceKey) {
        publicKey(deviceKey);
    }

    static byte[] seal(byte[] key, byte[] deviceKey) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, publicKey(deviceKey), OAEP);
            return cipher.doFinal(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be sealed", e);
        }
    }

    private static RSAPublicKey publicKey(byte[] encoded) {
        try {
            RSAPublicKey key =
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            int bits = key.getModulus().bitLength();
            if (bits >= LEAST_BITS && bits <= MOST_BITS) {
                return key;
            }
            throw unusable();
        } catch (GeneralSecurityException e) {
            throw unusable();
        }
    }

    private static RefusedException unusable() {
        return new RefusedException(
                OfflineRefusal.DEVICE_KEY_UNUSABLE,
                "Send the public half of an RSA key of 2,048 to 4,096 bits, as X.509 in base 64.");
    }
}
