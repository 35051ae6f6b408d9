package uk.kerbside.kit.crash;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The production answer to a crash point: go on. */
class NoCrashes {
    @Produces
    @DefaultBean
    @ApplicationScoped
    CrashPoints none() {
        return CrashPoints.NONE;
    }
}
