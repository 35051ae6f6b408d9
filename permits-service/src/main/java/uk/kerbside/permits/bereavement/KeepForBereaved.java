package uk.kerbside.permits.bereavement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Has permits of those who have died end no sooner than some months later. Run twice, nothing happens twice. */
@ApplicationScoped
public class KeepForBereaved {
    private final KeepSomeForBereaved some;
    private final BereavementSettings settings;

    KeepForBereaved(KeepSomeForBereaved some, BereavementSettings settings) {
        this.some = some;
        this.settings = settings;
    }

    @Scheduled(
            every = "{kerbside.permits.bereavement.every:5m}",
            delayed = "70s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void keep() {
        int kept = some.keep();
        while (kept == settings.atOnce()) {
            kept = some.keep();
        }
    }
}
