package uk.kerbside.enforcement.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * A right as it is given out, whoever asks: the same in the answer to a check, in a bundle and in searches.
 *
 * @param mark the right's mark that matches the one asked about
 * @param standing what the right amounted to for that mark, at the time asked about
 * @param outcome what it would have been alone; absent when it says nothing of here and now, or was not weighed
 * @param places absent for a right that is good everywhere
 * @param knownFrom since when this revision was the newest one known; absent where what is known now is all that counts
 * @param knownUntil until when it was; absent while it is
 */
public record RightShown(
        String rightId,
        String revision,
        RightSource source,
        String reference,
        String type,
        int ruleVersion,
        Medium medium,
        String mark,
        Vrm.Match match,
        Standing.Code standing,
        Optional<Outcome> outcome,
        Instant from,
        Optional<Instant> until,
        Optional<List<String>> places,
        List<BayClass> bayClasses,
        Optional<Instant> knownFrom,
        Optional<Instant> knownUntil) {

    /** One that was recalled, and not weighed. */
    public static RightShown recalled(
            Right right,
            Vrm mark,
            Vrm.Match match,
            Standing standing,
            Instant knownFrom,
            Optional<Instant> knownUntil) {
        return new RightShown(
                right.id(),
                right.revision().toString(),
                right.source(),
                right.reference(),
                right.typeCode(),
                right.ruleVersion(),
                right.medium(),
                mark.value(),
                match,
                standing.code(),
                Optional.empty(),
                right.term().from(),
                right.term().until(),
                places(right.scope()),
                right.bayClasses().stream().sorted().toList(),
                Optional.of(knownFrom),
                knownUntil);
    }

    /** The same, weighed. */
    public RightShown weighed(Optional<Outcome> alone) {
        return new RightShown(
                rightId,
                revision,
                source,
                reference,
                type,
                ruleVersion,
                medium,
                mark,
                match,
                standing,
                alone,
                from,
                until,
                places,
                bayClasses,
                knownFrom,
                knownUntil);
    }

    /** The codes of the places it is good in, sorted; empty for one that is good everywhere. */
    public static Optional<List<String>> places(PlaceScope scope) {
        return switch (scope) {
            case PlaceScope.Everywhere everywhere -> Optional.empty();
            case PlaceScope.Listed listed ->
                Optional.of(
                        listed.places().stream().map(PlaceCode::value).sorted().toList());
        };
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "RightShown[" + rightId + ", " + standing + "]";
    }
}
