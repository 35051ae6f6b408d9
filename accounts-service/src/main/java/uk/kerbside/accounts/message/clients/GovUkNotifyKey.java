package uk.kerbside.accounts.message.clients;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An API key of GOV.UK Notify, {@code <name>-<service id>-<secret>}, and the tokens that are made with it. */
record GovUkNotifyKey(String serviceId, String secret) {
    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern KEY = Pattern.compile("(?:.*-)?(" + UUID + ")-(" + UUID + ")");

    /** @throws IllegalStateException for what is no such key; it is never quoted */
    static GovUkNotifyKey read(String key) {
        Matcher parts = KEY.matcher(key.strip());
        if (!parts.matches()) {
            throw new IllegalStateException("kerbside.gov-uk-notify.api-key is no <name>-<service id>-<secret>");
        }
        return new GovUkNotifyKey(parts.group(1), parts.group(2));
    }

    /** Good for thirty seconds before and after. */
    String token(Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(serviceId);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A token for GOV.UK Notify cannot be signed", e);
        }
    }

    @Override
    public String toString() {
        return "the key of service " + serviceId;
    }
}
