package uk.kerbside.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the small benchmarks, with what they allocate. */
final class Micro {
    private static final int ROUNDS = 5;

    private Micro() {}

    static void run() {
        try {
            new Runner(new OptionsBuilder()
                            .include("uk\\.kerbside\\.bench\\.micro\\..*")
                            .forks(1)
                            .warmupIterations(ROUNDS)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(ROUNDS)
                            .measurementTime(TimeValue.seconds(1))
                            .timeUnit(TimeUnit.NANOSECONDS)
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IllegalStateException("The benchmarks do not run", e);
        }
    }
}
