package uk.kerbside.permits.renewal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.round.EachAlone;

/**
 * When the time after a refusal or a request for payment is over, officers hear no more of the renewal. The end of grace does
 * not hang on this: the right says it itself.
 */
@ApplicationScoped
public class EndGrace {
    private final Renewals renewals;
    private final Applications applications;
    private final Permits permits;
    private final TellRenewal tell;
    private final RenewalRulesOf rules;
    private final RenewalSettings settings;

    EndGrace(
            Renewals renewals,
            Applications applications,
            Permits permits,
            TellRenewal tell,
            RenewalRulesOf rules,
            RenewalSettings settings) {
        this.renewals = renewals;
        this.applications = applications;
        this.permits = permits;
        this.tell = tell;
        this.rules = rules;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. Its application is locked first: whoever changes it does the same. */
    @Scheduled(
            every = "{kerbside.permits.renewals.grace-ended-every:30s}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void end() {
        Instant now = rules.now();
        EachAlone.of(
                "Grace of renewals",
                () -> renewals.listToldUntil(now, settings.endedAtOnce()),
                applicationId -> end(applicationId, now));
    }

    private void end(String applicationId, Instant now) {
        Optional<PermitApplication> application = applications.findForUpdate(applicationId);
        Renewal renewal = renewals.find(applicationId).orElseThrow();
        boolean isOver =
                application.filter(found -> !Renewal.waitsForUs(found.status())).isPresent()
                        && renewal.isToldUntil(now);
        if (isOver) {
            tell.isOver(permits.findForUpdate(renewal.permitNumber()).orElseThrow(), renewal);
        }
    }
}
