package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.Right;

/**
 * Judges how long a vehicle has stayed on a right that allows only so long (ruling 7): from a stay that was activated, or
 * from when the vehicle was first seen here unmoved. Of any other nobody can tell.
 */
record JudgeStay(Question question, FindingRules rules) {
    /** Empty for a right without a longest stay. */
    Optional<Finding.Stay> of(Right right) {
        return right.maxStay().map(most -> new Finding.Stay(most, began(right)));
    }

    boolean isExceeded(Right right) {
        return right.maxStay().isPresent()
                && of(right)
                        .flatMap(Finding.Stay::until)
                        .filter(end -> !question.at().isBefore(end))
                        .isPresent();
    }

    Finding exceeded(Considered by) {
        Finding.Stay stay = of(by.right()).orElseThrow();
        Instant end = stay.until().orElseThrow();
        Duration ago = Duration.between(end, question.at());
        return new Finding.MaxStayExceeded(
                by, stay.since().orElseThrow(), end, ago, rules.tolerates(ago, question.bay()));
    }

    private Optional<Instant> began(Right right) {
        return switch (right.source()) {
            case VISIT, THIRD_PARTY -> Optional.of(right.term().from());
            case PERMIT, SCRATCH_CARD, DISPENSATION ->
                switch (question.surroundings().sightings()) {
                    case Sightings.Known known -> known.unmovedSince();
                    case Sightings.NotAsked nobody -> Optional.empty();
                    case Sightings.Unavailable away -> Optional.empty();
                };
        };
    }
}
