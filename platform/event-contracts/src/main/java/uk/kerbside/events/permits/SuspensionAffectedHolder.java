package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Revision;

/**
 * Bays in which permits of this account are good are suspended, otherwise than it was told, or not any more. How the
 * holder is reached is known to accounts alone.
 *
 * @param reference what the suspension is known by
 * @param bayClasses all of the place's when empty
 * @param location which of the bays, in words; all when absent
 * @param until absent when no end is known
 */
public record SuspensionAffectedHolder(
        Revision revision,
        String reference,
        SuspensionChange change,
        String accountId,
        List<String> permitNumbers,
        String placeCode,
        String placeName,
        List<BayClass> bayClasses,
        Optional<String> location,
        String reason,
        Instant from,
        Optional<Instant> until,
        Instant at)
        implements Event {
    public SuspensionAffectedHolder {
        permitNumbers = List.copyOf(permitNumbers);
        bayClasses = List.copyOf(bayClasses);
    }
}
