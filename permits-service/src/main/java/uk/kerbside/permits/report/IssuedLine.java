package uk.kerbside.permits.report;

import java.util.Optional;

/**
 * How many permits of one kind were issued.
 *
 * @param channel through which they were applied for; {@code MIGRATION} for those taken over from paper
 * @param place where they are good: the one they are for; absent where they are good everywhere
 * @param onPaper whether they were issued on paper
 * @param selfService whether their holders applied without help
 */
public record IssuedLine(
        String typeCode, String channel, Optional<String> place, boolean onPaper, boolean selfService, long permits) {}
