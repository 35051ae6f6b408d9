package uk.kerbside.kit.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** How the relay works. The defaults suit a borough; nothing here has to be set. */
@ConfigMapping(prefix = "kerbside.relay")
public interface RelaySettings {
    /** Whether this instance relays at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long the leader sleeps when no commit wakes it. */
    @WithDefault("500ms")
    Duration poll();

    /** How often an instance that is not the leader asks whether it may lead. */
    @WithDefault("500ms")
    Duration leadershipPoll();

    /** How many entries are read and sent at a time. */
    @WithDefault("500")
    int batch();

    /** How long to wait after a failure that concerns everything: Kafka or the database is away. */
    @WithDefault("500ms")
    Duration backOff();

    /** How long a stream whose event Kafka refuses stands still before the next try. */
    @WithDefault("30s")
    Duration haltedStreamRetry();

    /** The topic whose partitions get this service's heartbeat each second; a service that owns no rights has none. */
    @WithName("heartbeat-topic")
    Optional<String> heartbeatTopic();

    /** How often the heartbeat is sent. */
    @WithDefault("1s")
    Duration heartbeatEvery();
}
