package uk.kerbside.permits.suspension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.BayClass;

/**
 * What somebody wants to be suspended.
 *
 * @param startsAt at once when absent
 * @param endsAt absent when no end is known
 * @param bayClasses all of the place's when empty
 * @param location which of the bays, in words; all of them when absent
 * @param tellHolders whether those whose permits it concerns are told
 */
public record SuspensionRequest(
        Optional<Instant> startsAt,
        Optional<Instant> endsAt,
        List<BayClass> bayClasses,
        Optional<String> location,
        String reason,
        boolean tellHolders) {
    public SuspensionRequest {
        bayClasses = bayClasses.stream().distinct().sorted().toList();
    }
}
