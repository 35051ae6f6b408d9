package uk.kerbside.permits.renewal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import uk.kerbside.permits.round.EachAlone;

/**
 * Tells holders of rules to come that change something for them, before they bite: another price, other bays, places or
 * hours from the next renewal on. Catches up with what it missed; nobody hears of it twice.
 */
@ApplicationScoped
public class AnnounceRules {
    private static final Logger LOG = Logger.getLogger(AnnounceRules.class);

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
            List<String> some = announceSome.listUntold(coming, "");
            while (!some.isEmpty()) {
                announce(coming, some);
                some = announceSome.listUntold(coming, some.getLast());
            }
        }
    }

    /** All in one; should that fail each alone, so that one of whom it cannot be told keeps nobody else waiting. */
    private void announce(AnnounceSomeRules.Coming coming, List<String> some) {
        try {
            announceSome.announce(coming, some);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Rules to come of %s could not be announced to some at once", coming.typeCode());
            EachAlone.of("Rules to come", () -> some, number -> announceSome.announce(coming, List.of(number)));
        }
    }
}
