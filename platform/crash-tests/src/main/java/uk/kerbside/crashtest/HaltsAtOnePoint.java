package uk.kerbside.crashtest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.kerbside.kit.crash.CrashPoint;
import uk.kerbside.kit.crash.CrashPoints;

/** Halts the process, as a pulled plug would, when the configured point is passed for the configured time. */
@ApplicationScoped
class HaltsAtOnePoint implements CrashPoints {
    static final int HALTED = 137;

    private final Optional<CrashPoint> deadly;
    private final AtomicInteger passesLeft;

    HaltsAtOnePoint(
            @ConfigProperty(name = "crash.point") Optional<CrashPoint> deadly,
            @ConfigProperty(name = "crash.pass", defaultValue = "1") int pass) {
        this.deadly = deadly;
        this.passesLeft = new AtomicInteger(pass);
    }

    @Override
    public void passed(CrashPoint point) {
        if (deadly.filter(point::equals).isPresent() && passesLeft.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
