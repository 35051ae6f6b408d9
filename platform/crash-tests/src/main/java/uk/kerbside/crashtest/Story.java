package uk.kerbside.crashtest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What is told: so many numbered facts on each key, one of them one that nobody can handle. */
@ConfigMapping(prefix = "story")
interface Story {
    /** Tells one run's keys from another's on the same topic. */
    String id();

    /** How many facts are told on each key; none for a process that only relays and hears. */
    @WithDefault("40")
    int factsForEachKey();

    /** Which fact of the poisoned key cannot be handled. */
    @WithDefault("9")
    int poisonedN();

    default List<String> keys() {
        return List.of(id() + "-a", id() + "-b", id() + "-c", poisonedKey());
    }

    default String poisonedKey() {
        return id() + "-poisoned";
    }
}
