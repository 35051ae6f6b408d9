package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.List;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/**
 * Somebody whose papers are still to come is covered for some days.
 *
 * @param reason why they are not there yet
 * @param owed what is still to be proved, as the permit type calls it
 * @param documents any of which may be sent, as the catalogue calls them
 * @param held what was paid: it is the council's only once it is proved
 */
public record ProvisionalCoverBegun(
        Revision revision,
        String permitNumber,
        String applicationId,
        String accountId,
        String typeCode,
        String chargeId,
        String reason,
        List<String> owed,
        List<String> documents,
        Instant until,
        WireMoney held,
        Instant begunAt)
        implements Event {

    public ProvisionalCoverBegun {
        owed = List.copyOf(owed);
        documents = List.copyOf(documents);
    }
}
