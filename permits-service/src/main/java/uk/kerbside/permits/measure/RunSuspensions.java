package uk.kerbside.permits.measure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/**
 * Has suspensions take effect when their notice is over, go on with the permit that renews theirs, and end when their own
 * end has come. One that is late is late for
 * officers as well: nobody is found suspended before the right says so.
 */
@ApplicationScoped
public class RunSuspensions {
    private static final Logger LOG = Logger.getLogger(RunSuspensions.class);

    private final Permits permits;
    private final Suspensions suspensions;
    private final TakeEffect takeEffect;
    private final FollowRenewal followRenewal;
    private final Deadlines deadlines;
    private final MeasureSettings settings;

    RunSuspensions(
            Permits permits,
            Suspensions suspensions,
            TakeEffect takeEffect,
            FollowRenewal followRenewal,
            Deadlines deadlines,
            MeasureSettings settings) {
        this.permits = permits;
        this.suspensions = suspensions;
        this.takeEffect = takeEffect;
        this.followRenewal = followRenewal;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.measures.look-after-every:10s}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        Instant now = deadlines.now();
        int most = settings.lookedAfterAtOnce();
        List<String> over = QuarkusTransaction.requiringNew().call(() -> suspensions.listOver(now, most));
        over.forEach(number -> each(number, (permit, suspension) -> endIfOver(permit, suspension, now)));
        List<String> outlived = QuarkusTransaction.requiringNew().call(() -> suspensions.listOutlived(now, most));
        outlived.forEach(number -> each(number, (permit, suspension) -> followRenewal.follow(permit, suspension, now)));
        List<String> due = QuarkusTransaction.requiringNew().call(() -> suspensions.listDue(now, most));
        due.forEach(number -> each(number, (permit, suspension) -> beginIfDue(permit, suspension, now)));
    }

    /** Each in a transaction of its own; the permit is locked first, as everywhere. */
    private void each(String number, BiConsumer<Permit, Suspension> what) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Permit permit = permits.findForUpdate(number).orElseThrow();
                suspensions.findOpen(number).ifPresent(suspension -> what.accept(permit, suspension));
            });
        } catch (RuntimeException e) {
            // Others begin and end all the same; this one is tried again in the next round.
            LOG.errorf(e, "A suspension of permit %s neither begins nor ends", number);
        }
    }

    private void beginIfDue(Permit permit, Suspension suspension, Instant now) {
        if (suspension.isDue(now)) {
            takeEffect.of(permit, suspension, now);
        }
    }

    private void endIfOver(Permit permit, Suspension suspension, Instant now) {
        if (suspension.isOver(now)) {
            takeEffect.end(permit, suspension, SuspensionLiftedBy.TIME, Optional.empty(), now);
        }
    }
}
