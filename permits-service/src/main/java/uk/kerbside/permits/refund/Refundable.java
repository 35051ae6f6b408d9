package uk.kerbside.permits.refund;

import java.util.Optional;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.quote.Term;

/**
 * A permit as far as money goes.
 *
 * @param rules of the version it was issued under; empty where that gives nothing back
 * @param paid empty when nothing was paid for it here
 * @param term what was paid for: days that were given on top are not in it
 */
public record Refundable(
        String permitNumber,
        String accountId,
        String typeCode,
        Optional<TypeVersion.RefundRules> rules,
        Optional<PaidFee> paid,
        Term term) {}
