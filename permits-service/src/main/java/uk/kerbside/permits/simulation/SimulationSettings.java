package uk.kerbside.permits.simulation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How simulations run. */
@ConfigMapping(prefix = "kerbside.permits.simulation")
interface SimulationSettings {
    /** How many permits are read at once; each portion is one transaction. */
    @WithDefault("1000")
    int permitsAtOnce();

    /** How often it is looked whether a simulation waits. */
    @WithDefault("2s")
    Duration runEvery();

    /** For how long what a simulation found is kept. */
    @WithDefault("P30D")
    Duration keptFor();
}
