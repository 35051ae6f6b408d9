package uk.kerbside.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One look at personal records.
 *
 * @param readId a UUID of version 7: later reads have higher ones
 * @param reader the login's subject
 * @param role the one under which the reader is recorded
 * @param client the client the reader's token was issued to
 * @param action what the reader did, such as {@code READ_CHECK}
 * @param reason what the reader said it was for, where that is asked
 * @param records what was shown, each by its kind and its id: {@code account:A-7KQ2-9XNM}; empty when nothing was found
 */
public record AuditedRead(
        UUID readId,
        Instant at,
        String reader,
        String role,
        Optional<String> client,
        String action,
        Optional<String> reason,
        List<String> records) {
    public AuditedRead {
        records = List.copyOf(records);
    }
}
