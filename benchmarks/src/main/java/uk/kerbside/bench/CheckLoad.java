package uk.kerbside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;
import uk.kerbside.local.Part;

/**
 * Officers who check as fast as they are answered, each on a connection of their own, against the packaged service with
 * PostgreSQL (which waits for the disk) and Kafka alone. Of twenty checks fourteen find cover, three a right elsewhere,
 * three nothing; every one is kept before its answer, and the rows are counted afterwards.
 */
final class CheckLoad {
    private static final int RIGHTS = 250_000;
    private static final int DIGITS = 3;
    private static final int OF = 20;
    private static final int COVERED = 14;
    private static final int ELSEWHERE = 17;
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private final Path root;
    private final List<String> jvmOptions;

    /** @param jvmOptions further ones for the service under load */
    CheckLoad(Path root, List<String> jvmOptions) {
        this.root = root;
        this.jvmOptions = jvmOptions;
    }

    String measure(int seconds, int connections) throws IOException, SQLException {
        Signer signer = new Signer();
        try (BenchStack stack = BenchStack.start(root, EnumSet.of(Part.POSTGRES, Part.KAFKA));
                CouncilVoice council = new CouncilVoice(stack.kafka())) {
            fillOnce(stack, signer);
            try (EnforcementAlone service = EnforcementAlone.start(root, stack, signer, jvmOptions)) {
                Duration ready = service.awaitReady();
                load(service, signer, WARM_UP, connections);
                long before = stored(stack);
                Duration busy = service.processorTime();
                long began = System.nanoTime();
                Histogram times = load(service, signer, Duration.ofSeconds(seconds), connections);
                double took = (System.nanoTime() - began) / 1e9;
                long used = service.processorTime().minus(busy).toNanos() / times.getTotalCount();
                long kept = stored(stack) - before;
                return String.format(
                        "%d rights known after %.1f s; %.0f checks/s on %d connections; %s; %d µs of a processor"
                                + " in the service for each; %d of %d are in the database",
                        RIGHTS,
                        ready.toMillis() / 1e3,
                        times.getTotalCount() / took,
                        connections,
                        Figures.of(times),
                        used / 1_000,
                        kept,
                        times.getTotalCount());
            }
        }
    }

    /** The service makes its tables; what is in them stays for the next run. */
    private void fillOnce(BenchStack stack, Signer signer) throws IOException, SQLException {
        try (EnforcementAlone service = EnforcementAlone.start(root, stack, signer, List.of())) {
            service.awaitReady();
        }
        try (Connection connection = stack.superuser();
                Statement statement = connection.createStatement()) {
            if (count(statement, "select count(*) from right_present") < RIGHTS) {
                FillLedger.with(RIGHTS, connection);
            }
        }
    }

    private static long stored(BenchStack stack) throws SQLException {
        try (Connection connection = stack.superuser();
                Statement statement = connection.createStatement()) {
            return count(statement, "select count(*) from recorded_check");
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Histogram load(EnforcementAlone service, Signer signer, Duration howLong, int connections) {
        long until = System.nanoTime() + howLong.toNanos();
        try (ExecutorService officers = Executors.newFixedThreadPool(connections)) {
            List<Callable<Histogram>> rounds = new ArrayList<>();
            for (int officer = 0; officer < connections; officer++) {
                String token = signer.officer("officer-" + officer);
                rounds.add(() -> round(service, token, until));
            }
            Histogram all = new Histogram(DIGITS);
            for (Future<Histogram> round : officers.invokeAll(rounds)) {
                all.add(round.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was broken off", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A check failed under load", e.getCause());
        }
    }

    private static Histogram round(EnforcementAlone service, String token, long until) throws IOException {
        Histogram times = new Histogram(DIGITS);
        RandomGenerator random = RandomGenerator.getDefault();
        try (OfficerLine line = new OfficerLine(service.address(), token)) {
            while (System.nanoTime() < until) {
                int kind = random.nextInt(OF);
                int number = random.nextInt(RIGHTS);
                String zone = kind < COVERED ? SampleRights.zone(number) : SampleRights.zone(number + 1);
                String mark = SampleRights.mark(kind < ELSEWHERE ? number : RIGHTS + number);
                long asked = System.nanoTime();
                String answer = line.check(mark, zone);
                times.recordValue(System.nanoTime() - asked);
                requireOutcome(kind < COVERED ? "COVERED" : kind < ELSEWHERE ? "WRONG_PLACE" : "NOTHING_KNOWN", answer);
            }
        }
        return times;
    }

    private static void requireOutcome(String expected, String answer) throws IOException {
        if (!answer.contains("\"outcome\":\"" + expected + "\"")) {
            throw new IOException("Not " + expected + ": " + answer);
        }
    }
}
