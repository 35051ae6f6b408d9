package uk.kerbside.accounts.invoice;

import java.time.Instant;
import uk.kerbside.kernel.Money;

/**
 * What an organisation owes for one permit.
 *
 * @param staffReference what the organisation calls whoever has it
 */
public record Fee(
        String feeId,
        String accountId,
        String permitNumber,
        String staffReference,
        String typeCode,
        String description,
        Money amount,
        Instant owedAt) {}
