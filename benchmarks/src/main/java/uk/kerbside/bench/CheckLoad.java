package uk.kerbside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;
import uk.kerbside.bench.storing.StoringOff;

/**
 * Officers who check as fast as they are answered. Every check is kept before its answer, and the rows are counted
 * afterwards.
 */
final class CheckLoad {
    /** Until then much of the code is not compiled. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final Path root;
    private final List<String> jvmOptions;

    /** @param jvmOptions further ones for the service under load */
    CheckLoad(Path root, List<String> jvmOptions) {
        this.root = root;
        this.jvmOptions = jvmOptions;
    }

    String measure(int seconds, int connections) throws IOException, SQLException {
        try (Scene scene = Scene.set(root, jvmOptions)) {
            Officers.ask(scene, WARM_UP, connections, CheckLoad::check);
            long before = stored(scene);
            Load durable = load(scene, seconds, connections);
            long after = stored(scene);
            scene.restartService(StoringOff.jvmOptions());
            Officers.ask(scene, WARM_UP, connections, CheckLoad::check);
            Load unstored = load(scene, seconds, connections);
            return String.format(
                    "%d rights known; %s on %d connections; %d of %d are in the database%n"
                            + "storing switched off: %s; stored, it is %.2f of that",
                    Scene.RIGHTS,
                    durable,
                    connections,
                    after - before,
                    durable.times().getTotalCount(),
                    unstored,
                    durable.rate() / unstored.rate());
        }
    }

    /** How fast it went, and what the service used of the processors. */
    private record Load(Histogram times, double seconds, Duration used) {
        double rate() {
            return times.getTotalCount() / seconds;
        }

        @Override
        public String toString() {
            return String.format(
                    "%.0f checks/s; %s; %d µs of a processor in the service for each",
                    rate(),
                    Figures.of(times),
                    used.dividedBy(times.getTotalCount()).toNanos() / 1_000);
        }
    }

    private static Load load(Scene scene, int seconds, int connections) {
        Duration busy = scene.service().processorTime();
        long began = System.nanoTime();
        Histogram times = Officers.ask(scene, Duration.ofSeconds(seconds), connections, CheckLoad::check);
        double took = (System.nanoTime() - began) / 1e9;
        return new Load(times, took, scene.service().processorTime().minus(busy));
    }

    private static long stored(Scene scene) throws SQLException {
        return scene.count("select count(*) from recorded_check");
    }

    private static void check(OfficerLine line) throws IOException {
        Mix question = Mix.draw(RandomGenerator.getDefault());
        String answer = line.check(question.vrm(), question.place());
        if (!question.isIn(answer)) {
            throw new IOException("Not " + question.expected() + ": " + answer);
        }
    }
}
