package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import uk.kerbside.enforcement.ledger.PlacesOfThen;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * What was known at some time.
 *
 * @param rights every right of a mark, or of one that looks like it, as it was known then
 * @param places as they were at the time asked about
 */
public record AsKnown(Instant at, Function<Vrm, Collection<KnownRight>> rights, PlacesOfThen places) {}
