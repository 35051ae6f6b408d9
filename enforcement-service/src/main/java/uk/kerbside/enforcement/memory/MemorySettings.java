package uk.kerbside.enforcement.memory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what is held in memory is kept up to date. */
@ConfigMapping(prefix = "kerbside.enforcement.memory")
public interface MemorySettings {
    /** How often it is read again although nobody has told of a change. */
    @WithDefault("5s")
    Duration refreshedEvery();

    /** How long to wait before the database is tried again. */
    @WithDefault("500ms")
    Duration backOff();
}
