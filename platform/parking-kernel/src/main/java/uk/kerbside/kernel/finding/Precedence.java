package uk.kerbside.kernel.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.Standing;

/**
 * Which of several rights the finding rests on: by rank; then what the driver holds in person before what others sell;
 * exact before confusable; virtual before paper; the one that reaches furthest into the future (of those that have not
 * started, the next one); and the lowest id, so that the same question always gets the same answer.
 */
final class Precedence {
    private static final int UNRANKED = Integer.MAX_VALUE;

    /** What is good at a stated location comes after what is good in a whole zone. */
    private static final int WAIVER = 3;

    private Precedence() {}

    static Comparator<Weigh.Weighed> of(FindingRules rules) {
        return Comparator.comparingInt(Precedence::rank)
                .thenComparing(weighed -> weighed.considered().isConfusable())
                .thenComparing(weighed -> weighed.considered().right().medium() == Medium.PAPER)
                .thenComparingInt(weighed -> source(weighed, rules))
                .thenComparing(Precedence::when)
                .thenComparing(weighed -> weighed.considered().right().id());
    }

    private static int rank(Weigh.Weighed weighed) {
        return weighed.finding().map(Finding::rank).orElse(UNRANKED);
    }

    /** Only among those that cover: permit, visit, card, waiver, third party. */
    private static int source(Weigh.Weighed weighed, FindingRules rules) {
        if (!weighed.considered().is(Outcome.COVERED)) {
            return 0;
        }
        Right right = weighed.considered().right();
        boolean isWaiver =
                right.source() == RightSource.PERMIT && rules.waiverTypes().contains(right.typeCode());
        return switch (right.source()) {
            case PERMIT -> isWaiver ? WAIVER : 0;
            case VISIT -> 1;
            case SCRATCH_CARD -> 2;
            case DISPENSATION -> WAIVER;
            case THIRD_PARTY -> WAIVER + 1;
        };
    }

    /** A number that is lower for what comes first. */
    private static Instant when(Weigh.Weighed weighed) {
        return weighed.finding()
                .filter(Finding.NotStarted.class::isInstance)
                .map(finding -> ((Finding.NotStarted) finding).from())
                .orElseGet(() -> mirrored(end(weighed)));
    }

    private static Optional<Instant> end(Weigh.Weighed weighed) {
        return switch (weighed.considered().standing()) {
            case Standing.Live live -> live.until();
            case Standing.InGrace grace -> Optional.of(grace.until());
            case Standing.Ended ended -> Optional.of(ended.at());
            case Standing.NotStarted later -> term(weighed);
            case Standing.AwaitingPayment unpaid -> term(weighed);
            case Standing.OnHold suspended -> term(weighed);
        };
    }

    private static Optional<Instant> term(Weigh.Weighed weighed) {
        return weighed.considered().right().term().until();
    }

    /** The later, the lower; what has no end is lowest. */
    private static Instant mirrored(Optional<Instant> end) {
        return end.map(instant -> Instant.ofEpochSecond(-instant.getEpochSecond(), -instant.getNano()))
                .orElse(Instant.MIN);
    }
}
