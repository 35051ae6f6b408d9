package uk.kerbside.enforcement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.enforcement.audit.RecordKind;
import uk.kerbside.enforcement.knowledge.RightShown;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * Says what was good for a vehicle at one time, as it was known at another: what an officer could have been told. Comes
 * from the ledger alone.
 */
@ApplicationScoped
public class RecallRights {
    /**
     * One right as it was known.
     *
     * @param mark of the right, the one that matches
     * @param standing what it amounted to for that mark at the time asked about
     * @param knownFrom since when this revision was the newest one known
     * @param knownUntil until when it was; empty while it is
     */
    public record Recalled(
            KnownRight right,
            Vrm mark,
            Vrm.Match match,
            Standing standing,
            Instant knownFrom,
            Optional<Instant> knownUntil) {
        /** Kind and id of what is shown with it, for the audit of reads. */
        public Stream<String> records() {
            return Stream.concat(
                    Stream.of(RecordKind.RIGHT.of(right.right().id())),
                    right.right().accountId().map(RecordKind.ACCOUNT::of).stream());
        }

        /** As it is given out. */
        public RightShown shown() {
            return RightShown.recalled(right.right(), mark, match, standing, knownFrom, knownUntil);
        }
    }

    private final Ledger ledger;

    RecallRights(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Every right of this mark, or of one that matches it: those that cover first, then by id. */
    @Transactional
    public List<Recalled> recall(Vrm vrm, Instant at, Instant knownAt) {
        return known(vrm, knownAt).stream()
                .flatMap(revised -> recall(vrm, at, revised))
                .sorted(Comparator.<Recalled, Boolean>comparing(
                                recalled -> !recalled.standing().covers())
                        .thenComparing(recalled -> recalled.right().right().id())
                        .thenComparing(Recalled::mark))
                .toList();
    }

    /** What memory held of these marks at those times, for one who weighs it against a place and a bay: one look. */
    @Transactional
    public Map<Ledger.Wanted, List<KnownRight>> knownAt(Collection<Ledger.Wanted> wanted) {
        Map<Ledger.Wanted, List<KnownRight>> known = new HashMap<>();
        ledger.listKnownAt(wanted)
                .forEach((one, revised) -> known.put(
                        one, revised.stream().map(Ledger.Revised::right).toList()));
        return known;
    }

    private List<Ledger.Revised> known(Vrm vrm, Instant knownAt) {
        Ledger.Wanted wanted = new Ledger.Wanted(knownAt, vrm.folded());
        return ledger.listKnownAt(List.of(wanted)).get(wanted);
    }

    private static Stream<Recalled> recall(Vrm vrm, Instant at, Ledger.Revised revised) {
        Right right = revised.right().right();
        return right.vrms()
                .filter(mark -> vrm.matches(mark) != Vrm.Match.NONE)
                .map(mark -> new Recalled(
                        revised.right(),
                        mark,
                        vrm.matches(mark),
                        right.stateAt(at, mark),
                        revised.knownFrom(),
                        revised.knownUntil()));
    }
}
