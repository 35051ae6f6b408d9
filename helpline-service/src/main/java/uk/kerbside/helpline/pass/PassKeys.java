package uk.kerbside.helpline.pass;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import uk.kerbside.kit.id.Ids;

/** The key of this suite's call passes, made when it is wanted for the first time. Thread-safe. */
@ApplicationScoped
public class PassKeys {
    private final SigningKeyStore store;
    private volatile SigningKey known;

    PassKeys(SigningKeyStore store) {
        this.store = store;
    }

    SigningKey current() {
        SigningKey key = known;
        if (key == null) {
            // In a transaction of its own: a request that fails must not take away the key others have seen.
            SigningKey made = SigningKey.generate(Ids.uuid7().toString());
            key = QuarkusTransaction.requiringNew().call(() -> store.keepFirst(made));
            known = key;
        }
        return key;
    }

    /** The public half as a JSON web key. */
    public Map<String, Object> published() {
        try {
            SigningKey key = current();
            PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key.publicKey());
            jwk.setKeyId(key.keyId());
            jwk.setUse(Use.SIGNATURE);
            jwk.setAlgorithm(AlgorithmIdentifiers.EDDSA);
            return jwk.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException("The public key cannot be written", e);
        }
    }
}
