package uk.kerbside.accounts.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Signs confirmations and tells genuine ones: HMAC-SHA256, in hexadecimal, over the time in seconds since 1970, a full
 * stop and the body as it was sent.
 */
@ApplicationScoped
public class SandboxSignatures {
    private static final String ALGORITHM = "HmacSHA256";

    private final Optional<String> secret;
    private final Duration countFor;
    private final InstantSource clock;

    SandboxSignatures(SandboxSettings settings, InstantSource clock) {
        this.secret = settings.secret();
        this.countFor = settings.confirmationsCountFor();
        this.clock = clock;
    }

    boolean hasSecret() {
        return secret.isPresent();
    }

    /** The time a confirmation sent now carries. */
    public String timestamp() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    public String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.orElseThrow().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * Lets a confirmation pass that was signed with our secret a short while ago.
     *
     * @param timestamp null when it did not come
     * @param signature null when it did not come
     * @throws RefusedException {@code UNAUTHENTICATED}
     */
    public void require(String timestamp, String signature, byte[] body) {
        boolean isGenuine = timestamp != null
                && signature != null
                && isRecent(timestamp)
                && MessageDigest.isEqual(
                        sign(timestamp, body).getBytes(StandardCharsets.UTF_8),
                        signature.getBytes(StandardCharsets.UTF_8));
        if (!isGenuine) {
            throw new RefusedException(CommonProblem.UNAUTHENTICATED, "The signature is wrong or too old.");
        }
    }

    private boolean isRecent(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return age.abs().compareTo(countFor) <= 0;
    }
}
