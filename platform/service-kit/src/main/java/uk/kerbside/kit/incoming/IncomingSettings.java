package uk.kerbside.kit.incoming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How incoming events are handled. */
@ConfigMapping(prefix = "kerbside.incoming")
public interface IncomingSettings {
    /** The topics this service hears. */
    Optional<List<String>> topics();

    /** How often an event is tried while the database answers, before it is set aside as a dead letter. */
    @WithDefault("5")
    int attempts();

    /** The wait before the second try; doubles with each further one. */
    @WithDefault("100ms")
    Duration backOff();

    /** The longest wait between two tries, and between two looks at a database that is away. */
    @WithDefault("2s")
    Duration longestBackOff();

    /** How long an event id is remembered: longer than Kafka could ever deliver it again. */
    @WithDefault("400d")
    Duration remember();
}
