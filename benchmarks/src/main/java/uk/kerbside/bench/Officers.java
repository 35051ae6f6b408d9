package uk.kerbside.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Several who ask as fast as they are answered, each on a connection of their own. */
final class Officers {
    private static final int DIGITS = 3;

    /** One question and its answer. */
    @FunctionalInterface
    interface Asking {
        void ask(OfficerLine line) throws IOException;
    }

    private Officers() {}

    /** @return how long each answer took, in nanoseconds */
    static Histogram ask(Scene scene, Duration howLong, int connections, Asking asking) {
        long until = System.nanoTime() + howLong.toNanos();
        try (ExecutorService officers = Executors.newFixedThreadPool(connections)) {
            List<Callable<Histogram>> rounds = new ArrayList<>();
            for (int officer = 0; officer < connections; officer++) {
                String token = scene.officer(officer);
                rounds.add(() -> round(scene, token, until, asking));
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
            throw new IllegalStateException("A question failed under load", e.getCause());
        }
    }

    private static Histogram round(Scene scene, String token, long until, Asking asking) throws IOException {
        Histogram times = new Histogram(DIGITS);
        try (OfficerLine line = scene.line(token)) {
            while (System.nanoTime() < until) {
                long asked = System.nanoTime();
                asking.ask(line);
                times.recordValue(System.nanoTime() - asked);
            }
        }
        return times;
    }
}
