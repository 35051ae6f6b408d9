package uk.kerbside.helpline.call;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** What calls are counted by. */
@ConfigMapping(prefix = "kerbside.helpline.calls")
interface CallSettings {
    /** The services that may pass a caller on, and {@code DIRECT}. */
    Set<String> sourceServices();

    /** How a call may end. */
    Set<String> outcomes();
}
