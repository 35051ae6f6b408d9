package uk.kerbside.accounts.chase;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import uk.kerbside.kit.clock.CouncilClock;

/** Tells customers that something is not paid yet; nobody at night, and nobody twice for one step. */
@ApplicationScoped
public class ChaseUnpaid {
    private final ChaseSome chaseSome;
    private final ChaseSettings settings;
    private final CouncilClock clock;

    ChaseUnpaid(ChaseSome chaseSome, ChaseSettings settings, CouncilClock clock) {
        this.chaseSome = chaseSome;
        this.settings = settings;
        this.clock = clock;
    }

    /** The latest step first: who should have been told twice meanwhile is told once. */
    @Scheduled(
            every = "{kerbside.accounts.chase.every:10m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void chase() {
        LocalTime time = LocalTime.ofInstant(clock.now(), clock.zone());
        if (time.isBefore(settings.from()) || !time.isBefore(settings.until())) {
            return;
        }
        List<Duration> steps = settings.after().stream().sorted().toList();
        for (int step = steps.size(); step > 0; step--) {
            int told = chaseSome.chase(step, steps.get(step - 1));
            while (told == settings.atOnce()) {
                told = chaseSome.chase(step, steps.get(step - 1));
            }
        }
    }
}
