package uk.kerbside.enforcement.knowledge;

import java.util.Map;

/** What this service has written down of rights before: where to begin, instead of at the beginning of the topic. */
public interface KnownBefore {
    /**
     * Fills {@code fresh} with all that is written down.
     *
     * @return by partition of the topic with the rights, the offset of the first record that is not in it; a partition
     *     that is missing has to be read from its beginning
     * @throws RuntimeException when it cannot be read; {@code fresh} is then of no use
     */
    Map<Integer, Long> fill(Knowledge fresh);

    /** The topic was made anew: where records stood on the old one says nothing any more. What they said stays. */
    void topicIsAnother();
}
