package uk.kerbside.permits.announcement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells holders of changes to places, some at a time. Catches up with what it missed; nobody hears of the same change twice,
 * and whoever gets a permit between the announcement and the day hears of it too.
 */
@ApplicationScoped
public class AnnouncePlaceChanges {
    private static final Logger LOG = Logger.getLogger(AnnouncePlaceChanges.class);

    private final AnnounceSomeChanges announceSome;

    AnnouncePlaceChanges(AnnounceSomeChanges announceSome) {
        this.announceSome = announceSome;
    }

    /** Everybody to whom a change matters that is near enough, and everybody who heard of one that does not come. */
    @Scheduled(
            every = "{kerbside.permits.place-changes.announced-every:1m}",
            delayed = "50s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void announce() {
        for (ToldChanges.Standing gone : announceSome.listGone()) {
            each(gone.placeCode(), () -> {
                while (announceSome.takeBack(gone)) {
                    LOG.debugf("Some holders were told that %s stays as it is", gone.placeCode());
                }
            });
        }
        Optional<String> place = announceSome.nextChanging("");
        while (place.isPresent()) {
            String code = place.get();
            each(code, () -> announceSome.changesOf(code).forEach(this::announce));
            place = announceSome.nextChanging(code);
        }
    }

    private void announce(PlaceChange change) {
        Optional<String> last = Optional.of("");
        while (last.isPresent()) {
            last = announceSome.announce(change, last.get());
        }
    }

    private static void each(String code, Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            // Others are told all the same; this one is tried again in the next round.
            LOG.errorf(e, "Holders could not be told of what changes at %s", code);
        }
    }
}
