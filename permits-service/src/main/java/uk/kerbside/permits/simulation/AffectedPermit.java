package uk.kerbside.permits.simulation;

import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.quote.QuoteRefusal;

/**
 * A permit for which the proposed rules make a difference.
 *
 * @param renewsOn the first day of its next renewal
 * @param reason why it could not be renewed; only where it loses
 * @param oldPrice what the renewal costs under the rules there are, if they allow it
 * @param newPrice what it would cost, if it would be allowed
 */
public record AffectedPermit(
        String number,
        String accountId,
        LocalDate renewsOn,
        Consequence consequence,
        Optional<QuoteRefusal> reason,
        Optional<Money> oldPrice,
        Optional<Money> newPrice) {}
