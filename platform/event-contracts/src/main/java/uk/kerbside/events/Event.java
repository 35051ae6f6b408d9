package uk.kerbside.events;

import uk.kerbside.kernel.Revision;

/** The body of an event. Immutable; reads and writes as the JSON of its schema. */
public interface Event {
    /** Which event of its key this is; for a state, which version of it. */
    Revision revision();
}
