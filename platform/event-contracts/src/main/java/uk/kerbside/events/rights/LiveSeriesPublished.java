package uk.kerbside.events.rights;

import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * Which of a third party's series of rights counts: state, keyed by {@code series:<operator>}. Told only when Kafka has
 * every right of the series. Rights of every other series of that operator say nothing.
 *
 * @param operator the code of the third party
 * @param series a UUID of version 7; the operator's series that are older will never count again
 */
public record LiveSeriesPublished(Revision revision, String operator, String series) implements Event {}
