package uk.kerbside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.local.SuiteClock;

/** Camera cars that send batches of a thousand reads, each kept before its answer. */
final class BatchLoad {
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int READS = 1_000;
    private static final String BYTES = """
            select coalesce(sum(pg_column_size(e.*)), 0) from evidence_entry e
            where e.kind = 'BATCH' and e.recorded_at > to_timestamp(%d)""";

    private final Path root;
    private final List<String> jvmOptions;

    BatchLoad(Path root, List<String> jvmOptions) {
        this.root = root;
        this.jvmOptions = jvmOptions;
    }

    String measure(int seconds, int connections) throws IOException, SQLException {
        try (Scene scene = Scene.set(root, jvmOptions)) {
            Officers.ask(scene, WARM_UP, connections, BatchLoad::send);
            // The rows carry the time of the database, which is that of this machine.
            long since = SuiteClock.now().getEpochSecond() + 1;
            long before = scene.count("select count(*) from check_batch");
            long began = System.nanoTime();
            Histogram times = Officers.ask(scene, Duration.ofSeconds(seconds), connections, BatchLoad::send);
            double took = (System.nanoTime() - began) / 1e9;
            long kept = scene.count("select count(*) from check_batch") - before;
            long entries = scene.count(
                    "select count(*) from evidence_entry where kind = 'BATCH' and recorded_at > to_timestamp(" + since
                            + ")");
            return String.format(
                    "%.0f reads/s in batches of %d on %d connections; %s; %d of %d batches are in the database,"
                            + " %.0f bytes a read",
                    times.getTotalCount() * READS / took,
                    READS,
                    connections,
                    Figures.of(times),
                    kept,
                    times.getTotalCount(),
                    (double) scene.count(BYTES.formatted(since)) / entries / READS);
        }
    }

    private static void send(OfficerLine line) throws IOException {
        HttpLine.Answer answer = line.post("/v1/check-batches", batch(ThreadLocalRandom.current()));
        if (answer.status() != OfficerLine.OK || answer.says("\"problem\"")) {
            throw new IOException("The service answers " + answer.status() + ": " + answer.text());
        }
    }

    private static String batch(RandomGenerator random) {
        String now = SuiteClock.now().toString();
        return IntStream.range(0, READS)
                .mapToObj(read -> read(Mix.draw(random), now))
                .collect(Collectors.joining(
                        ",", "{\"batchId\":\"" + Ids.uuid7() + "\",\"device\":\"camera-car-2\",\"reads\":[", "]}"));
    }

    private static String read(Mix mix, String now) {
        return "{\"checkId\":\"" + Ids.uuid7() + "\",\"vrm\":\"" + mix.vrm()
                + "\",\"confidence\":0.97,\"capturedAt\":\"" + now + "\",\"place\":\"" + mix.place()
                + "\",\"bayClass\":\"RESIDENT\"}";
    }
}
