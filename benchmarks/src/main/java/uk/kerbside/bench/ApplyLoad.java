package uk.kerbside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import uk.kerbside.local.Part;

/**
 * People who apply for a free permit as fast as they are answered, each draft and submission over HTTP; and, by turns on the
 * same PostgreSQL, the same rows with the same commits written by hand. The service's relay sends what either wrote.
 */
final class ApplyLoad {
    private static final int DIGITS = 3;
    private static final int ROUNDS = 2;
    private static final Duration WARM_UP_ROUND = Duration.ofSeconds(20);
    private static final int WARM_UP_AT_MOST = 20;
    private static final int WARM_AFTER = 2;
    private static final double NO_FASTER = 1.03;
    private static final int APPLICATIONS_A_SECOND = 250;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final String UNSENT = "select count(*) from journal_stream where last_n > sent_n";

    private final Path root;
    private final List<String> jvmOptions;

    /** @param jvmOptions further ones for the service under load */
    ApplyLoad(Path root, List<String> jvmOptions) {
        this.root = root;
        this.jvmOptions = jvmOptions;
    }

    /** How many applications a second, and how long each took. */
    private record Measured(double perSecond, Histogram times) {
        @Override
        public String toString() {
            return String.format(Locale.UK, "%.0f applications/s; %s", perSecond, Figures.of(times));
        }
    }

    /** One application, start to end. */
    private interface Step {
        void take() throws IOException, SQLException;
    }

    /** Makes what one thread goes on with. */
    private interface Worker {
        Step begin() throws IOException, SQLException;
    }

    String measure(int seconds, int connections) throws IOException, SQLException, InterruptedException {
        try (PermitsScene scene = PermitsScene.set(root, jvmOptions)) {
            long longest = WARM_UP_AT_MOST * WARM_UP_ROUND.toSeconds() + (long) ROUNDS * seconds;
            Applicants applicants = Applicants.in(scene, root, Math.toIntExact(longest * APPLICATIONS_A_SECOND));
            AtomicReference<String> last = new AtomicReference<>();
            Worker overHttp = () -> {
                ApplicantLine line = new ApplicantLine(scene.service().address());
                return () -> {
                    Applicants.Turn turn = applicants.next();
                    last.set(line.apply(turn.token(), Applicants.TYPE, turn.vrm()));
                };
            };
            String warmUp = warmUp(scene, overHttp, connections);
            SameRows rows;
            try (Connection connection = scene.superuser()) {
                rows = SameRows.as(connection, last.get());
            }
            Worker byHand = () -> {
                SameRows.Writer writer = rows.on(connection(scene));
                return writer::apply;
            };
            goOn(byHand, connections, WARM_UP_ROUND);
            List<Measured> http = new ArrayList<>();
            List<Measured> hand = new ArrayList<>();
            StringBuilder report =
                    new StringBuilder(warmUp).append("By hand: ").append(rows).append('\n');
            for (int round = 0; round < ROUNDS; round++) {
                awaitRelay(scene);
                Duration busy = scene.service().processorTime();
                http.add(goOn(overHttp, connections, Duration.ofSeconds(seconds)));
                long used = scene.service().processorTime().minus(busy).toNanos()
                        / Math.max(1, http.getLast().times().getTotalCount());
                awaitRelay(scene);
                hand.add(goOn(byHand, connections, Duration.ofSeconds(seconds)));
                report.append(String.format(
                        Locale.UK,
                        "Round %d over HTTP: %s; %.2f ms of a processor in the service for each%nRound %d by hand:   %s%n",
                        round + 1,
                        http.getLast(),
                        used / 1e6,
                        round + 1,
                        hand.getLast()));
            }
            return report.append(String.format(
                            Locale.UK,
                            "%d connections: over HTTP %.0f/s, by hand %.0f/s: ratio %.2f",
                            connections,
                            average(http),
                            average(hand),
                            average(http) / average(hand)))
                    .toString();
        }
    }

    /**
     * Until the service is no faster than it was two rounds ago: on two processors its compiler is at work for minutes, and
     * takes them from what is measured.
     */
    private static String warmUp(PermitsScene scene, Worker overHttp, int connections)
            throws SQLException, InterruptedException {
        StringBuilder rates = new StringBuilder("Warming up, applications/s:");
        double best = 0;
        int noFaster = 0;
        for (int round = 0; round < WARM_UP_AT_MOST && noFaster < WARM_AFTER; round++) {
            awaitRelay(scene);
            double rate = goOn(overHttp, connections, WARM_UP_ROUND).perSecond();
            rates.append(String.format(Locale.UK, " %.0f", rate));
            noFaster = rate > best * NO_FASTER ? 0 : noFaster + 1;
            best = Math.max(best, rate);
        }
        return rates.append('\n').toString();
    }

    /** So that no round pays for what the one before left to the relay. */
    private static void awaitRelay(PermitsScene scene) throws SQLException {
        while (scene.count(UNSENT) > 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static double average(List<Measured> rounds) {
        return rounds.stream().mapToDouble(Measured::perSecond).average().orElse(0);
    }

    private static Connection connection(PermitsScene scene) throws SQLException {
        return DriverManager.getConnection(
                scene.stack().jdbcUrl(Part.PERMITS),
                Part.PERMITS.key(),
                scene.stack().databasePassword(Part.PERMITS));
    }

    private static Measured goOn(Worker worker, int connections, Duration howLong) throws InterruptedException {
        long began = System.nanoTime();
        long until = began + howLong.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Histogram>> rounds = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                rounds.add(() -> round(worker, until));
            }
            Histogram all = new Histogram(DIGITS);
            for (Future<Histogram> round : threads.invokeAll(rounds)) {
                all.add(round.get());
            }
            return new Measured(all.getTotalCount() / ((System.nanoTime() - began) / 1e9), all);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An application failed under load: " + e.getCause(), e.getCause());
        }
    }

    private static Histogram round(Worker worker, long until) throws IOException, SQLException {
        Histogram times = new Histogram(DIGITS);
        Step step = worker.begin();
        while (System.nanoTime() < until) {
            long asked = System.nanoTime();
            step.take();
            times.recordValue(System.nanoTime() - asked);
        }
        return times;
    }
}
