package uk.kerbside.accounts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.problem.RefusedException;

class SandboxSignaturesTest {
    private static final byte[] BODY = "{\"paymentId\":\"PAY-1\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant SIGNED = Instant.parse("2026-11-24T12:00:00Z");

    private Instant now = SIGNED;
    private final SandboxSignatures signatures = with("secret");

    @Test
    void what_was_signed_passes_for_five_minutes_either_way() {
        String timestamp = signatures.timestamp();
        String signature = signatures.sign(timestamp, BODY);

        for (Duration off : new Duration[] {Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(-5)}) {
            now = SIGNED.plus(off);
            assertThatCode(() -> signatures.require(timestamp, signature, BODY)).doesNotThrowAnyException();
        }
        for (Duration off : new Duration[] {Duration.ofSeconds(301), Duration.ofSeconds(-301)}) {
            now = SIGNED.plus(off);
            assertRefused(timestamp, signature, BODY);
        }
    }

    @Test
    void a_body_a_time_or_a_secret_that_is_another_does_not_pass() {
        String timestamp = signatures.timestamp();
        String signature = signatures.sign(timestamp, BODY);

        assertRefused(timestamp, signature, "{\"paymentId\":\"PAY-2\"}".getBytes(StandardCharsets.UTF_8));
        assertRefused(Long.toString(SIGNED.getEpochSecond() + 1), signature, BODY);
        assertRefused(timestamp, with("other").sign(timestamp, BODY), BODY);
        assertRefused(timestamp, null, BODY);
        assertRefused(null, signature, BODY);
        assertRefused(timestamp, "", BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "9999999999999", "1e9", "99999999999999999999"})
    void a_time_that_is_none_does_not_pass(String timestamp) {
        assertRefused(timestamp, signatures.sign(timestamp, BODY), BODY);
    }

    @Test
    void the_signature_is_the_published_one() {
        assertThat(signatures.sign("1", "x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("33270e99f50e3d3ec295e0d7185dc323a6231c2739f396d70e6b71ea6a435486");
    }

    private void assertRefused(String timestamp, String signature, byte[] body) {
        assertThatThrownBy(() -> signatures.require(timestamp, signature, body)).isInstanceOf(RefusedException.class);
    }

    private SandboxSignatures with(String secret) {
        return new SandboxSignatures(
                new SandboxSettings() {
                    @Override
                    public Optional<String> secret() {
                        return Optional.of(secret);
                    }

                    @Override
                    public Duration confirmationsCountFor() {
                        return Duration.ofMinutes(5);
                    }

                    @Override
                    public Duration decidedWithin() {
                        return Duration.ofMinutes(90);
                    }
                },
                () -> now);
    }
}
