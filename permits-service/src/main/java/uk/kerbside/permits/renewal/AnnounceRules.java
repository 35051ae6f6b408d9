package uk.kerbside.permits.renewal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Tells holders of rules to come that change something for them, before they bite: another price, other bays, places or
 * hours from the next renewal on. Catches up with what it missed; nobody hears of it twice.
 */
@ApplicationScoped
public class AnnounceRules {
    private final AnnounceSomeRules announceSome;

    AnnounceRules(AnnounceSomeRules announceSome) {
        this.announceSome = announceSome;
    }

    /** Everybody to whom rules matter that are known by now, some at a time. */
    @Scheduled(
            every = "{kerbside.permits.renewals.rules-announced-every:15m}",
            delayed = "55s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void announce() {
        for (AnnounceSomeRules.Coming coming : announceSome.listComing()) {
            Optional<String> last = Optional.of("");
            while (last.isPresent()) {
                last = announceSome.announce(coming, last.get());
            }
        }
    }
}
