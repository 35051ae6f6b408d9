package uk.kerbside.accounts.hire;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import uk.kerbside.kit.clock.CouncilClock;

/** Tells holders that the hire of a vehicle ends; nobody at night, and nobody twice of one last day. */
@ApplicationScoped
public class RemindOfHires {
    private final RemindOfSomeHires some;
    private final HireSettings settings;
    private final CouncilClock clock;

    RemindOfHires(RemindOfSomeHires some, HireSettings settings, CouncilClock clock) {
        this.some = some;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{kerbside.accounts.hire.every:1h}",
            delayed = "40s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void remind() {
        LocalTime time = LocalTime.ofInstant(clock.now(), clock.zone());
        if (time.isBefore(settings.from()) || !time.isBefore(settings.until())) {
            return;
        }
        int told = some.remind();
        while (told == settings.atOnce()) {
            told = some.remind();
        }
    }
}
