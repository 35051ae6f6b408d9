package uk.kerbside.visitor.book;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/**
 * What a household may still buy and use.
 *
 * @param booksLeft books it may still order in the rolling window
 * @param unitsLeft units it can spend now
 * @param nextExpiry when the first of those units expire
 */
public record Allowance(
        String zone,
        int booksAllowed,
        int booksHad,
        int booksLeft,
        int unitsLeft,
        Optional<Instant> nextExpiry,
        Money bookPrice,
        int unitsPerBook,
        int visitsAtOnce) {}
