package uk.kerbside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.local.Part;

/**
 * Officers go on checking while PostgreSQL is killed for a while, then Kafka, then the service itself. Afterwards every
 * check that was answered is looked for in the database.
 */
final class OutageLoad {
    private static final Duration BETWEEN = Duration.ofSeconds(20);
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(3);
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);
    private static final long BEFORE_A_NEW_CONNECTION = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int DIGITS = 3;
    private static final int LOOKED_FOR_AT_ONCE = 100_000;

    /** What is counted. */
    private enum Count {
        ANSWERED,
        MARKED_SPOOLED,
        MARKED_OLD,
        REFUSED,
        WITHOUT_ANSWER
    }

    /** One stretch of time. */
    private record Phase(String name, Map<Count, LongAdder> counts, Histogram times) {
        Phase(String name) {
            this(name, new ConcurrentHashMap<>(), new ConcurrentHistogram(DIGITS));
        }

        void count(Count count) {
            counts.computeIfAbsent(count, first -> new LongAdder()).increment();
        }

        @Override
        public String toString() {
            return name + ": " + counts + "; " + Figures.of(times);
        }
    }

    private final Path root;
    private final Queue<UUID> answered = new ConcurrentLinkedQueue<>();
    private final List<Phase> phases = new ArrayList<>();
    private volatile Phase now;
    private volatile boolean isOver;

    OutageLoad(Path root) {
        this.root = root;
    }

    String measure(int seconds, int connections) throws IOException, SQLException, InterruptedException {
        Duration away = Duration.ofSeconds(seconds);
        try (Scene scene = Scene.set(root, List.of())) {
            ExecutorService officers = Executors.newFixedThreadPool(connections);
            begin("warm up");
            for (int officer = 0; officer < connections; officer++) {
                String token = scene.officer(officer);
                officers.execute(() -> goOnAsking(scene, token));
            }
            pass(BETWEEN);
            begin("all parts run");
            pass(BETWEEN);
            for (Part part : List.of(Part.POSTGRES, Part.KAFKA)) {
                begin(part.title() + " killed");
                scene.stack().kill(part);
                pass(away);
                begin(part.title() + " back");
                scene.stack().start(part);
                pass(BETWEEN);
            }
            begin("the service killed and started again");
            scene.service().kill();
            scene.startService();
            pass(BETWEEN);
            isOver = true;
            officers.shutdown();
            officers.awaitTermination(1, TimeUnit.MINUTES);
            return report(scene);
        }
    }

    private void begin(String phase) {
        now = new Phase(phase);
        phases.add(now);
    }

    /** The length of a stretch is what is asked for: there is nothing to wait for but time. */
    private static void pass(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    private void goOnAsking(Scene scene, String token) {
        while (!isOver) {
            try (OfficerLine line = scene.line(token)) {
                while (!isOver) {
                    ask(line);
                }
            } catch (IOException e) {
                now.count(Count.WITHOUT_ANSWER);
                LockSupport.parkNanos(BEFORE_A_NEW_CONNECTION);
            }
        }
    }

    private void ask(OfficerLine line) throws IOException {
        UUID id = Ids.uuid7();
        Mix mix = Mix.draw(ThreadLocalRandom.current());
        String question = OfficerLine.question(mix.vrm(), mix.place());
        long asked = System.nanoTime();
        HttpLine.Answer answer = line.post("/v1/checks", "{\"checkId\":\"" + id + "\"," + question.substring(1));
        Phase phase = now;
        phase.times().recordValue(System.nanoTime() - asked);
        if (answer.status() != OfficerLine.OK) {
            phase.count(Count.REFUSED);
            return;
        }
        answered.add(id);
        phase.count(Count.ANSWERED);
        if (answer.says("\"stored\":\"SPOOLED\"")) {
            phase.count(Count.MARKED_SPOOLED);
        }
        if (answer.says("\"stale\":true")) {
            phase.count(Count.MARKED_OLD);
        }
    }

    private String report(Scene scene) throws SQLException {
        long began = System.nanoTime();
        long missing = missing(scene);
        while (missing > 0 && System.nanoTime() - began < DRAINED_WITHIN.toNanos()) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            missing = missing(scene);
        }
        StringBuilder report = new StringBuilder();
        phases.forEach(phase -> report.append(phase).append('\n'));
        return report.append(String.format(
                        "%d checks were answered; %d of them are not in the database and its evidence chain",
                        answered.size(), missing))
                .toString();
    }

    private long missing(Scene scene) throws SQLException {
        List<UUID> all = List.copyOf(answered);
        long missing = 0;
        try (Connection connection = scene.stack().superuser(Part.ENFORCEMENT);
                PreparedStatement statement = connection.prepareStatement("""
                        select count(*) from unnest(?) as a (id)
                        left join recorded_check c on c.check_id = a.id
                        left join evidence_entry e on e.record_id = a.id
                        where c.check_id is null or e.record_id is null""")) {
            for (int from = 0; from < all.size(); from += LOOKED_FOR_AT_ONCE) {
                List<UUID> some = all.subList(from, Math.min(from + LOOKED_FOR_AT_ONCE, all.size()));
                statement.setArray(1, connection.createArrayOf("uuid", some.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    missing += row.getLong(1);
                }
            }
        }
        return missing;
    }
}
