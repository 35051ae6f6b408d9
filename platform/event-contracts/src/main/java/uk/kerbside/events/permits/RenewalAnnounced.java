package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/**
 * A renewal that was agreed to is to come, at this price.
 *
 * @param oldPrice what the permit cost, where that is known
 * @param submitsOn the day on which it is handed in
 * @param announcedAt when this was told
 */
public record RenewalAnnounced(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        WireMoney price,
        Optional<WireMoney> oldPrice,
        List<String> reasons,
        LocalDate submitsOn,
        Instant announcedAt)
        implements Event {
    public RenewalAnnounced {
        reasons = List.copyOf(reasons);
    }
}
