package uk.kerbside.enforcement.knowledge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What this service expects to hear, and when silence is too long. */
@ConfigMapping(prefix = "kerbside.enforcement.knowledge")
interface KnowledgeSettings {
    /** The services that tell of rights: one that was never heard of is as stale as one that fell silent. */
    @WithDefault("permits,visitor")
    List<String> sources();

    /** How old knowledge of a source may be before nothing known is no longer a plain no. */
    @WithDefault("10s")
    Duration staleAfter();
}
