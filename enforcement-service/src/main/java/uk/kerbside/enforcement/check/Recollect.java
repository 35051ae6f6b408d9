package uk.kerbside.enforcement.check;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.ledger.Ledger;
import uk.kerbside.enforcement.ledger.RecallPlaces;
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * Reads from the database what answers to questions of other times need: for all of them at once, so that it is asked as
 * often for a thousand as for one.
 */
@ApplicationScoped
public class Recollect {
    /** A question to come: a mark as it was typed, and the time asked about. */
    public record Asked(String vrm, Instant at) {
        /** One that is none at all is refused when its question is answered. */
        private Optional<Vrm> findMark() {
            try {
                return Optional.of(Vrm.of(vrm));
            } catch (UnusableVrmException e) {
                return Optional.empty();
            }
        }
    }

    private final CurrentKnowledge current;
    private final RecallRights recallRights;
    private final RecallPlaces recallPlaces;
    private final List<Circumstance> circumstances;

    Recollect(
            CurrentKnowledge current,
            RecallRights recallRights,
            RecallPlaces recallPlaces,
            @All List<Circumstance> circumstances) {
        this.current = current;
        this.recallRights = recallRights;
        this.recallPlaces = recallPlaces;
        this.circumstances = List.copyOf(circumstances);
    }

    /** For these questions, with rights as they are known now. To be used by one thread. */
    public AsKnown known(Collection<Asked> asked, Instant knownAt) {
        Set<Vrm> marks = asked.stream().flatMap(one -> one.findMark().stream()).collect(Collectors.toSet());
        Set<Instant> times =
                Stream.concat(asked.stream().map(Asked::at), Stream.of(knownAt)).collect(Collectors.toSet());
        return new AsKnown(
                knownAt,
                vrm -> current.get().rightsOf(vrm),
                recallPlaces.recall(times.stream().min(Instant::compareTo).orElseThrow(), knownAt),
                circumstances.stream()
                        .map(circumstance -> circumstance.recollect(marks, times))
                        .toList());
    }

    /** With the rights that were known at the time each question asks about. */
    public RightsOfThen rightsOfThen(Collection<Asked> asked) {
        return rights(asked.stream()
                .flatMap(one -> one.findMark().stream().map(mark -> new Ledger.Wanted(one.at(), mark.folded())))
                .toList());
    }

    /** For one question, with the rights that were known at another time. */
    public AsKnown knownOnly(Asked asked, Instant knownAt) {
        RightsOfThen rights = rights(asked.findMark().stream()
                .map(mark -> new Ledger.Wanted(knownAt, mark.folded()))
                .toList());
        return rights.of(knownAt, known(List.of(asked), knownAt));
    }

    private RightsOfThen rights(List<Ledger.Wanted> wanted) {
        return new RightsOfThen(recallRights.knownAt(wanted));
    }

    /** What was read of rights, by when it was known and of which mark. */
    public static final class RightsOfThen {
        private final Map<Ledger.Wanted, List<KnownRight>> known;

        private RightsOfThen(Map<Ledger.Wanted, List<KnownRight>> known) {
            this.known = known;
        }

        /** The same otherwise, with the rights known at this time. */
        public AsKnown of(Instant rightsKnownAt, AsKnown otherwise) {
            return otherwise.with(vrm -> known.get(new Ledger.Wanted(rightsKnownAt, vrm.folded())));
        }
    }
}
