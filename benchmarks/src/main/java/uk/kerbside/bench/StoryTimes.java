package uk.kerbside.bench;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;
import uk.kerbside.local.demo.Story;
import uk.kerbside.local.demo.Suite;
import uk.kerbside.local.demo.Transcript;

/**
 * Tells the demonstration's story again and again, beside officers who check all the time if wanted. Its times hold the
 * whole way: the card page's answer or the visit's, then journal, relay, Kafka, index, and the check that found it.
 */
final class StoryTimes {
    private static final int DIGITS = 3;
    private static final int WARM_UPS = 3;
    private static final int MOST_WARM_UPS = 20;

    private final Suite suite;
    private final RandomGenerator random = new SecureRandom();

    StoryTimes(Suite suite) {
        this.suite = suite;
    }

    /** @param checks how many a second others make meanwhile */
    String measure(int tellings, int checks) {
        try (SteadyChecks beside = SteadyChecks.start(suite, checks)) {
            warmUp(beside);
            return measure(tellings) + (checks == 0 ? "" : "\n" + beside);
        }
    }

    /** Until nothing is left of the queue that a cold service leaves. */
    private void warmUp(SteadyChecks beside) {
        for (int telling = 0; telling < WARM_UPS || beside.areLate() && telling < MOST_WARM_UPS; telling++) {
            beside.forget();
            tell();
        }
        beside.forget();
    }

    private String measure(int tellings) {
        Histogram paid = new Histogram(DIGITS);
        Histogram visits = new Histogram(DIGITS);
        for (int telling = 0; telling < tellings; telling++) {
            Story.Told told = tell();
            paid.recordValue(told.paidToCovered().toNanos());
            visits.recordValue(told.visitStartedToCovered().toNanos());
        }
        return "From paid to covered:          " + Figures.of(paid) + "\nFrom visit started to covered: "
                + Figures.of(visits);
    }

    private Story.Told tell() {
        return new Story(suite, Transcript.SILENT, random).tell();
    }
}
