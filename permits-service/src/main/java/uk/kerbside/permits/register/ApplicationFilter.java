package uk.kerbside.permits.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.permits.application.ApplicationStatus;

/**
 * What narrows the register of applications; what is absent narrows nothing.
 *
 * @param statuses any of them; all when empty
 * @param waitingSince that wait for an officer and were submitted before
 * @param overdueOn that wait for an officer and were to be decided before this day
 * @param claimedBy that this officer works on
 */
public record ApplicationFilter(
        Set<ApplicationStatus> statuses,
        Optional<String> typeCode,
        Optional<String> accountId,
        Optional<Instant> waitingSince,
        Optional<LocalDate> overdueOn,
        Optional<String> claimedBy) {
    public ApplicationFilter {
        statuses = Set.copyOf(statuses);
    }
}
