package uk.kerbside.permits.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which of the applications that wait for an officer are looked for.
 *
 * @param overdueOn only those that were to be decided before this day
 * @param after from just after this position
 */
public record QueueSearch(
        Optional<String> typeCode,
        Optional<Waiting> waitingFor,
        Optional<ClaimState> claim,
        Optional<LocalDate> overdueOn,
        Optional<Position> after,
        int limit) {

    /** What they wait for. */
    public enum Waiting {
        DECISION(ApplicationStatus.IN_REVIEW),
        APPEAL(ApplicationStatus.APPEALED);

        private final ApplicationStatus status;

        Waiting(ApplicationStatus status) {
            this.status = status;
        }

        public ApplicationStatus status() {
            return status;
        }
    }

    /** Who works on them. */
    public enum ClaimState {
        FREE,
        MINE,
        OTHERS
    }

    /** Where an application stands in the queue. */
    public record Position(LocalDate decideBy, String id) {}
}
