package uk.kerbside.kit.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** Helpline's public keys: the configured one, or those it publishes. */
@ApplicationScoped
class CallPassKeys {
    private static final int WITHIN_MILLIS = 1_000;
    private static final List<String> ALGORITHMS = List.of("Ed25519", "EC", "RSA");

    private final Optional<VerificationKeyResolver> keys;

    CallPassKeys(CallPassSettings settings) {
        this.keys = settings.publicKey().map(CallPassKeys::configured).or(() -> settings.keysUrl()
                .map(address -> published(address, settings)));
    }

    /** Empty when this service is not told how to verify a pass. */
    Optional<VerificationKeyResolver> resolver() {
        return keys;
    }

    private static VerificationKeyResolver configured(String text) {
        String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        Key key = parsed(Base64.getDecoder().decode(base64));
        return (signature, nesting) -> key;
    }

    private static Key parsed(byte[] encoded) {
        X509EncodedKeySpec spec = new X509EncodedKeySpec(encoded);
        GeneralSecurityException last = null;
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(spec);
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw new IllegalStateException("The call pass key is no Ed25519, EC or RSA public key", last);
    }

    private static VerificationKeyResolver published(URI address, CallPassSettings settings) {
        Get get = new Get();
        get.setConnectTimeout(WITHIN_MILLIS);
        get.setReadTimeout(WITHIN_MILLIS);
        get.setRetries(0);
        HttpsJwks jwks = new HttpsJwks(address.toString());
        jwks.setSimpleHttpGet(get);
        jwks.setDefaultCacheDuration(settings.keysKeptFor().toSeconds());
        jwks.setRetainCacheOnErrorDuration(settings.keysKeptWhileAway().toSeconds());
        return new HttpsJwksVerificationKeyResolver(jwks);
    }
}
