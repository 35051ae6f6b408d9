package uk.kerbside.enforcement.offline;

import java.security.PrivateKey;

/** The key packs are signed with; all instances share it. Thread-safe. */
public interface SigningKeys {
    /** @param publicKey X.509 */
    record SigningKey(String keyId, PrivateKey privateKey, byte[] publicKey) {
        /** It is a secret. */
        @Override
        public String toString() {
            return "SigningKey[" + keyId + "]";
        }
    }

    /** Made when it is asked for first. */
    SigningKey get();
}
