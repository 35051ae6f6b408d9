package uk.kerbside.testkit;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** No test finds the clock where another one left it. */
public final class ClockIsResetAfterEachTest implements QuarkusTestAfterEachCallback {
    @Override
    public void afterEach(QuarkusTestMethodContext test) {
        var container = Arc.container();
        if (container == null) {
            return;
        }
        var clock = container.instance(MovableClock.class);
        if (clock.isAvailable()) {
            clock.get().reset();
        }
    }
}
