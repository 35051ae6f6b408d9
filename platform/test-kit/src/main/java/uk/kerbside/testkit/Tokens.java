package uk.kerbside.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import uk.kerbside.kit.actor.Roles;

/**
 * Access tokens as Keycloak issues them, signed with a key that services trust in tests only. Every method returns the
 * bare token: {@code given().auth().oauth2(Tokens.customer("rita"))}. Who was given a token before gets the same one
 * again: where code is not compiled to the utmost, to sign one takes longer than many a request.
 */
public final class Tokens {
    /** Who issues the tokens; services under test expect it. */
    public static final String ISSUER = "http://127.0.0.1:9/realms/kerbside";

    private static final String DEFAULT_CLIENT = "kerbside-web";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final PrivateKey TRUSTED = trustedKey();
    private static final PrivateKey FOREIGN = foreignKey();
    private static final Map<Holder, String> ISSUED = new ConcurrentHashMap<>();

    private enum Worth {
        GOOD,
        EXPIRED,
        FORGED
    }

    private record Holder(Worth worth, String subject, String client, List<String> roles) {}

    private Tokens() {}

    /** Somebody with these roles; constants of {@link Roles}. */
    public static String of(String subject, String... roles) {
        return ofClient(DEFAULT_CLIENT, subject, roles);
    }

    /** A customer, signed in at the council's website. */
    public static String customer(String subject) {
        return of(subject, Roles.CUSTOMER);
    }

    /** Somebody signed in through a certain client ({@code azp}), or a machine that is that client. */
    public static String ofClient(String client, String subject, String... roles) {
        return issued(Worth.GOOD, subject, client, roles, claims -> signed(claims.expiresIn(LIFE), TRUSTED));
    }

    /** Another service of the suite, by its client, such as {@code visitor-service}. */
    public static String service(String client) {
        return ofClient(client, "service-account-" + client, Roles.SUITE_SERVICE);
    }

    /** A token with further claims, or others than usual. */
    public static String with(String subject, Map<String, ?> furtherClaims, String... roles) {
        JwtClaimsBuilder claims = claims(subject, DEFAULT_CLIENT, roles).expiresIn(LIFE);
        furtherClaims.forEach(claims::claim);
        return signed(claims, TRUSTED);
    }

    /** A token that was good an hour ago. */
    public static String expired(String subject, String... roles) {
        long anHourAgo = InstantSource.system().instant().minus(LIFE).getEpochSecond();
        return issued(
                Worth.EXPIRED,
                subject,
                DEFAULT_CLIENT,
                roles,
                claims -> signed(claims.issuedAt(anHourAgo - LIFE.toSeconds()).expiresAt(anHourAgo), TRUSTED));
    }

    /** A token that says the right things under the wrong signature. */
    public static String forged(String subject, String... roles) {
        return issued(Worth.FORGED, subject, DEFAULT_CLIENT, roles, claims -> signed(claims.expiresIn(LIFE), FOREIGN));
    }

    /** A token that says the right things and claims to need no signature. */
    public static String unsigned(String subject, String... roles) {
        String payload = of(subject, roles).split("\\.")[1];
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".";
    }

    private static String issued(
            Worth worth, String subject, String client, String[] roles, Function<JwtClaimsBuilder, String> signing) {
        return ISSUED.computeIfAbsent(
                new Holder(worth, subject, client, List.of(roles)),
                holder -> signing.apply(claims(subject, client, roles)));
    }

    private static JwtClaimsBuilder claims(String subject, String client, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .claim("azp", client)
                .claim("typ", "Bearer")
                .claim("preferred_username", subject)
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static String signed(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId("test").sign(key);
    }

    private static PrivateKey trustedKey() {
        try (InputStream pem = Tokens.class.getResourceAsStream("signing-key.pem")) {
            String[] parts = new String(pem.readAllBytes(), StandardCharsets.US_ASCII).split("-----[A-Z ]+-----");
            byte[] key = Base64.getMimeDecoder().decode(parts[1]);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key for test tokens cannot be read", e);
        }
    }

    private static PrivateKey foreignKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no RSA keys", e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
