package uk.kerbside.permits.migration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Invites holders of paper permits to renew as virtual ones. A day on which this does not run is caught up with on the
 * next; run twice, nobody hears twice.
 */
@ApplicationScoped
public class InvitePaperHolders {
    private final InvitePage invitePage;

    InvitePaperHolders(InvitePage invitePage) {
        this.invitePage = invitePage;
    }

    /** Everybody who is to be invited by today, some at a time. */
    @Scheduled(
            every = "{kerbside.permits.migration.invite-every:15m}",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void invite() {
        LocalDate today = invitePage.today();
        Optional<Invitations.CandidatePosition> next = invitePage.begin(today);
        while (next.isPresent()) {
            next = invitePage.invite(today, next.get());
        }
    }
}
