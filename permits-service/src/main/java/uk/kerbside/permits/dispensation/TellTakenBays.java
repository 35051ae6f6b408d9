package uk.kerbside.permits.dispensation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import uk.kerbside.events.permits.DispensationAffectedHolder;
import uk.kerbside.events.permits.DispensationChange;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.suspension.ConcernedHolders;

/**
 * Tells of every account whose bays a dispensation takes, some at a time, as with suspensions: where it stopped stands with
 * the dispensation, so that nobody is told twice of the same change and nobody is left out.
 */
@ApplicationScoped
class TellTakenBays {
    private static final Logger LOG = Logger.getLogger(TellTakenBays.class);
    private static final int DISPENSATIONS_AT_ONCE = 20;

    private final Dispensations dispensations;
    private final ReachDispensation reach;
    private final ConcernedHolders holders;
    private final Journal journal;
    private final DispensationSettings settings;
    private final InstantSource clock;

    TellTakenBays(
            Dispensations dispensations,
            ReachDispensation reach,
            ConcernedHolders holders,
            Journal journal,
            DispensationSettings settings,
            InstantSource clock) {
        this.dispensations = dispensations;
        this.reach = reach;
        this.holders = holders;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{kerbside.permits.dispensations.tell-every:2s}",
            delayed = "6s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        List<String> open =
                QuarkusTransaction.requiringNew().call(() -> dispensations.listToTell(DISPENSATIONS_AT_ONCE));
        for (String reference : open) {
            try {
                while (QuarkusTransaction.requiringNew().call(() -> tellSome(reference))) {
                    LOG.debugf("Some holders were told of dispensation %s", reference);
                }
            } catch (RuntimeException e) {
                // Others are told all the same; this one is tried again in the next round.
                LOG.errorf(e, "Holders could not be told of dispensation %s", reference);
            }
        }
    }

    /** @return whether there may be more */
    private boolean tellSome(String reference) {
        CouncilPlace place = reach.place(reference);
        Dispensation dispensation = dispensations.findForUpdate(reference).orElseThrow();
        Optional<DispensationChange> change = dispensation.telling();
        if (change.isEmpty()) {
            return false;
        }
        List<ConcernedHolders.Concerned> some =
                holders.list(dispensation.taken(), dispensation.toldUpTo(), settings.toldAtOnce());
        some.forEach(concerned -> tell(dispensation, place, change.get(), concerned));
        if (some.size() < settings.toldAtOnce()) {
            dispensation.everybodyWasTold();
            return false;
        }
        dispensation.toldUpTo(some.getLast().accountId());
        return true;
    }

    private void tell(
            Dispensation dispensation,
            CouncilPlace place,
            DispensationChange change,
            ConcernedHolders.Concerned concerned) {
        journal.append(
                concerned.accountId(),
                DispensationAffectedHolder.class,
                revision -> new DispensationAffectedHolder(
                        revision,
                        dispensation.reference(),
                        change,
                        concerned.accountId(),
                        concerned.permitNumbers(),
                        place.code(),
                        place.name(),
                        dispensation.bayClasses(),
                        dispensation.location(),
                        dispensation.reason().name(),
                        dispensation.startsAt(),
                        dispensation.endsAt(),
                        clock.instant()));
    }
}
