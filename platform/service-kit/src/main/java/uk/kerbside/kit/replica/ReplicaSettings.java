package uk.kerbside.kit.replica;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which state topics this service keeps a copy of. */
@ConfigMapping(prefix = "kerbside.replicas")
interface ReplicaSettings {
    /** Wire names of state topics; each must be among the topics the service hears. */
    Optional<List<String>> topics();
}
