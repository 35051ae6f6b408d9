package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/**
 * A permit has moved with its holder: another one follows it where they live now.
 *
 * @param oldUprn the property the other one was for
 * @param uprn the property it is for
 * @param validFrom from when on it is good
 * @param validUntil the instant it ends
 * @param movedAt when it was asked for
 */
public record PermitMoved(
        Revision revision,
        String permitNumber,
        String movedNumber,
        String accountId,
        String typeCode,
        Optional<String> oldUprn,
        Optional<String> uprn,
        List<String> oldPlaces,
        List<String> places,
        WireMoney difference,
        Instant validFrom,
        Instant validUntil,
        Instant movedAt)
        implements Event {
    public PermitMoved {
        oldPlaces = List.copyOf(oldPlaces);
        places = List.copyOf(places);
    }
}
