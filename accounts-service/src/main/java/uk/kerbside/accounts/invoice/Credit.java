package uk.kerbside.accounts.invoice;

import java.time.Instant;
import uk.kerbside.kernel.Money;

/**
 * Some of what an organisation owed, or paid, for one permit that it owes no longer.
 *
 * @param feeId of what it is a part, or all
 * @param staffReference what the organisation calls whoever had the permit
 * @param reason as the issuer says it, in a word
 */
public record Credit(
        String creditId,
        String feeId,
        String accountId,
        String permitNumber,
        String staffReference,
        String typeCode,
        String description,
        String reason,
        Money amount,
        Instant creditedAt) {
    /** The reason in plain English; issuers may have others by now than this service knows. */
    public String because() {
        return switch (reason) {
            case "SURRENDERED" -> "The permit was given back.";
            case "LEFT" -> "Whoever had it leaves you.";
            case "REVOKED" -> "The council ended the permit.";
            case "MOVED" -> "Another permit took its place, and is charged by itself.";
            default -> "The permit ended early.";
        };
    }
}
