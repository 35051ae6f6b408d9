package uk.kerbside.accounts.sandbox;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/**
 * A payment as the sandbox knows it.
 *
 * @param token stands in the address of its page; cannot be guessed
 */
public record SandboxPayment(
        String token,
        String paymentId,
        Money amount,
        String description,
        URI returnUrl,
        Optional<Decision> decision,
        Instant createdAt,
        Optional<Instant> decidedAt) {}
