package uk.kerbside.permits.suspension;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import uk.kerbside.events.permits.SuspensionAffectedHolder;
import uk.kerbside.events.permits.SuspensionChange;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.Places;

/**
 * Tells of every account a suspension concerns, some at a time: a zone has thousands. Where it stopped stands with the
 * suspension, so that nobody is told twice of the same change and nobody is left out.
 */
@ApplicationScoped
class TellHolders {
    private static final Logger LOG = Logger.getLogger(TellHolders.class);
    private static final int SUSPENSIONS_AT_ONCE = 20;

    private final Suspensions suspensions;
    private final ConcernedHolders holders;
    private final Places places;
    private final Journal journal;
    private final SuspensionSettings settings;
    private final InstantSource clock;

    TellHolders(
            Suspensions suspensions,
            ConcernedHolders holders,
            Places places,
            Journal journal,
            SuspensionSettings settings,
            InstantSource clock) {
        this.suspensions = suspensions;
        this.holders = holders;
        this.places = places;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{kerbside.permits.suspensions.tell-every:2s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        List<String> open = QuarkusTransaction.requiringNew().call(() -> suspensions.listToTell(SUSPENSIONS_AT_ONCE));
        for (String reference : open) {
            try {
                while (QuarkusTransaction.requiringNew().call(() -> tellSome(reference))) {
                    LOG.debugf("Some holders were told of suspension %s", reference);
                }
            } catch (RuntimeException e) {
                // Others are told all the same; this one is tried again in the next round.
                LOG.errorf(e, "Holders could not be told of suspension %s", reference);
            }
        }
    }

    /** @return whether there may be more */
    private boolean tellSome(String reference) {
        CouncilPlace place = places.getForUpdate(suspensions.get(reference).placeCode());
        BaySuspension suspension = suspensions.get(reference);
        Optional<SuspensionChange> change = suspension.telling();
        if (change.isEmpty()) {
            return false;
        }
        List<ConcernedHolders.Concerned> some =
                holders.list(suspension.taken(), suspension.toldUpTo(), settings.toldAtOnce());
        some.forEach(concerned -> tell(suspension, place, change.get(), concerned));
        if (some.size() < settings.toldAtOnce()) {
            suspension.everybodyWasTold();
            return false;
        }
        suspension.toldUpTo(some.getLast().accountId());
        return true;
    }

    private void tell(
            BaySuspension suspension,
            CouncilPlace place,
            SuspensionChange change,
            ConcernedHolders.Concerned concerned) {
        journal.append(
                concerned.accountId(),
                SuspensionAffectedHolder.class,
                revision -> new SuspensionAffectedHolder(
                        revision,
                        suspension.reference(),
                        change,
                        concerned.accountId(),
                        concerned.permitNumbers(),
                        place.code(),
                        place.name(),
                        suspension.bayClasses(),
                        suspension.location(),
                        suspension.reason(),
                        suspension.startsAt(),
                        suspension.endsAt(),
                        clock.instant()));
    }
}
