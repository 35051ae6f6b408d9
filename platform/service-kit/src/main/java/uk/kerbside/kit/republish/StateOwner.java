package uk.kerbside.kit.republish;

import uk.kerbside.events.Topic;

/** A feature that owns what stands on a state topic. Implementations are beans. */
public interface StateOwner {
    /** The topic whose states this feature publishes. */
    Topic topic();

    /**
     * Appends every current state to the journal once more, in transactions of its own of a bearable size.
     *
     * @return how many states were appended
     */
    int republish();
}
