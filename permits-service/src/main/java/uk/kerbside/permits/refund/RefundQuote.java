package uk.kerbside.permits.refund;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/**
 * What is given back for a permit that ends at an instant, and how that comes about.
 *
 * @param months how many months were paid for; a last one that is cut short counts
 * @param wholeMonths how many the whole term has, with those another permit was paid for before it moved
 * @param unusedMonths how many of them are full and have not begun
 * @param unused what was paid for those
 * @param fee what is kept of it
 * @param given what was given back for the permit before
 * @param amount what is given back now
 * @param nothingBecause why that is nothing; empty when it is something
 */
public record RefundQuote(
        Instant endsAt,
        Money paid,
        int months,
        int wholeMonths,
        int unusedMonths,
        Money unused,
        Money fee,
        Money given,
        Money amount,
        Optional<NothingBack> nothingBecause) {}
