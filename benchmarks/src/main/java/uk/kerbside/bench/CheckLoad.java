package uk.kerbside.bench;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import uk.kerbside.local.demo.Officer;
import uk.kerbside.local.demo.Resident;
import uk.kerbside.local.demo.Suite;

/** Officers who check as fast as they are answered, each on a connection of their own; every check is kept. */
final class CheckLoad {
    private static final int DIGITS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Suite suite;

    CheckLoad(Suite suite) {
        this.suite = suite;
    }

    String measure(int seconds, int connections) {
        Resident rita = new Resident(suite, new SecureRandom());
        rita.settle();
        rita.buyBook();
        rita.startVisit();
        load(rita, WARM_UP, connections);
        long began = System.nanoTime();
        Histogram times = load(rita, Duration.ofSeconds(seconds), connections);
        double took = (System.nanoTime() - began) / 1e9;
        return String.format("%.0f checks/s on %d connections; ", times.getTotalCount() / took, connections)
                + Figures.of(times);
    }

    private Histogram load(Resident rita, Duration howLong, int connections) {
        long until = System.nanoTime() + howLong.toNanos();
        try (ExecutorService officers = Executors.newFixedThreadPool(connections)) {
            List<Callable<Histogram>> rounds = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                rounds.add(() -> round(rita, until));
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

    /** Of ten checks seven find cover, the others nothing. */
    private Histogram round(Resident rita, long until) {
        Officer eddie = new Officer(suite, new SecureRandom());
        Histogram times = new Histogram(DIGITS);
        for (int turn = 0; System.nanoTime() < until; turn++) {
            long asked = System.nanoTime();
            eddie.check(turn % 10 < 7 ? rita.visitorMark() : "ZZ99ZZZ", rita.zone(), "RESIDENT");
            times.recordValue(System.nanoTime() - asked);
        }
        return times;
    }
}
