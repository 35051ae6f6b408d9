package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Revision;

/**
 * A dispensation takes bays in which permits of an account are good, or does not any more: a fact, keyed by account.
 *
 * @param bayClasses which bays; all of the place's when empty
 * @param location where, in words; anywhere in the place when absent
 */
public record DispensationAffectedHolder(
        Revision revision,
        String reference,
        DispensationChange change,
        String accountId,
        List<String> permitNumbers,
        String placeCode,
        String placeName,
        List<BayClass> bayClasses,
        Optional<String> location,
        String reason,
        Instant from,
        Instant until,
        Instant at)
        implements Event {
    public DispensationAffectedHolder {
        permitNumbers = List.copyOf(permitNumbers);
        bayClasses = List.copyOf(bayClasses);
    }
}
