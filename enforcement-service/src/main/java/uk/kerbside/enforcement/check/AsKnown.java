package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * What was known at some time.
 *
 * @param rights every right of a mark, or of one that looks like it, as it was known then
 * @param places a place by its code, as it was at a time; empty where that is not known otherwise than it is now
 */
public record AsKnown(
        Instant at,
        Function<Vrm, Collection<KnownRight>> rights,
        BiFunction<PlaceCode, Instant, Optional<Place>> places) {}
