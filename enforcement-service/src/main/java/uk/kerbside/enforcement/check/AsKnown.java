package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import uk.kerbside.enforcement.ledger.PlacesOfThen;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * What was known at some time.
 *
 * @param rights every right of a mark, or of one that looks like it, as it was known then
 * @param places as they were at a time asked about
 * @param circumstances what bears on an answer beside rights
 */
public record AsKnown(
        Instant at,
        Function<Vrm, Collection<KnownRight>> rights,
        Function<Instant, PlacesOfThen> places,
        List<Circumstance.Recollection> circumstances) {
    /** The same with other rights. */
    AsKnown with(Function<Vrm, Collection<KnownRight>> others) {
        return new AsKnown(at, others, places, circumstances);
    }
}
