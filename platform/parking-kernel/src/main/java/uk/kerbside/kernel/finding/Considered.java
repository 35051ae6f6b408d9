package uk.kerbside.kernel.finding;

import java.util.Optional;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * One right as it was weighed.
 *
 * @param place of those asked about, the one where it says most
 * @param mark the right's mark that matched the one read
 * @param outcome what it would have been alone; empty for one that says nothing of here and now, such as a right that
 *     ended elsewhere or long ago
 */
public record Considered(
        KnownRight known, Place place, Vrm mark, Vrm.Match match, Standing standing, Optional<Outcome> outcome) {

    public Right right() {
        return known.right();
    }

    public boolean isConfusable() {
        return match == Vrm.Match.CONFUSABLE;
    }

    boolean is(Outcome other) {
        return outcome.filter(other::equals).isPresent();
    }
}
