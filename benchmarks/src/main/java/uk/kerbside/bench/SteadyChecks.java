package uk.kerbside.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import uk.kerbside.local.Part;
import uk.kerbside.local.demo.Suite;

/**
 * A supervisor of a running suite, on several connections, who makes so many checks a second, no more and no fewer. The
 * suite lets one login make 300 a second, and its token lives ten minutes.
 */
final class SteadyChecks implements AutoCloseable {
    private static final int DIGITS = 3;
    private static final int OF_ONE_CONNECTION = 50;
    private static final String OFFICER = "elena";
    private static final String PLACE = "RO1";
    private static final long LATE = TimeUnit.SECONDS.toNanos(1);

    private final List<Thread> lines = new ArrayList<>();
    private final Histogram times = new ConcurrentHistogram(DIGITS);
    private final LongAdder failed = new LongAdder();
    private volatile boolean isOver;

    private SteadyChecks() {}

    static SteadyChecks start(Suite suite, int aSecond) {
        SteadyChecks checks = new SteadyChecks();
        // Once for all connections: Keycloak takes several sign-ins of one person at once for an attack.
        String token = aSecond == 0 ? "" : suite.token().apply(OFFICER);
        for (int left = aSecond; left > 0; left -= OF_ONE_CONNECTION) {
            long between = TimeUnit.SECONDS.toNanos(1) / Math.min(left, OF_ONE_CONNECTION);
            checks.lines.add(Thread.ofPlatform().start(() -> checks.goOn(suite, token, between)));
        }
        return checks;
    }

    /** Whether some are still answered long after they were due. */
    boolean areLate() {
        return times.getMaxValue() > LATE;
    }

    /** Counts from now on. */
    void forget() {
        times.reset();
    }

    private void goOn(Suite suite, String token, long between) {
        try (OfficerLine line = new OfficerLine(suite.address().apply(Part.ENFORCEMENT), token)) {
            for (long due = System.nanoTime(); !isOver; due += between) {
                LockSupport.parkNanos(due - System.nanoTime());
                String mark = SampleRights.mark(ThreadLocalRandom.current().nextInt(Scene.RIGHTS));
                if (line.post("/v1/checks", OfficerLine.question(mark, PLACE)).status() != OfficerLine.OK) {
                    failed.increment();
                }
                // From when it was due: a queue before it counts.
                times.recordValue(Math.max(0, System.nanoTime() - due));
            }
        } catch (IOException e) {
            failed.increment();
        }
    }

    @Override
    public String toString() {
        return "Checks meanwhile:              " + Figures.of(times) + ", " + failed + " failed";
    }

    @Override
    public void close() {
        isOver = true;
        lines.forEach(SteadyChecks::join);
    }

    private static void join(Thread line) {
        try {
            line.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
