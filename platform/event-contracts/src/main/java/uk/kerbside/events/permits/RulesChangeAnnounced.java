package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/**
 * Rules to come change something for a permit from its next renewal on.
 *
 * @param effectiveFrom the day from which they count
 * @param oldPrice what the same costs by the rules it was granted by, where they have a price
 * @param price what it will cost, where they have a price
 * @param announcedAt when this was told
 */
public record RulesChangeAnnounced(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        int ruleVersion,
        LocalDate effectiveFrom,
        Optional<WireMoney> oldPrice,
        Optional<WireMoney> price,
        List<String> changes,
        Instant announcedAt)
        implements Event {
    public RulesChangeAnnounced {
        changes = List.copyOf(changes);
    }
}
