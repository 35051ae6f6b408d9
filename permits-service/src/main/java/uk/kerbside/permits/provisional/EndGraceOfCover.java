package uk.kerbside.permits.provisional;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.permit.CoverProvisionally;
import uk.kerbside.permits.round.EachAlone;

/**
 * When the notice of a refusal is over, officers hear no more that papers lie with the council. The end of grace does not hang
 * on this: the right says it itself.
 */
@ApplicationScoped
public class EndGraceOfCover {
    private final Covers covers;
    private final Applications applications;
    private final CoverProvisionally permits;
    private final InstantSource clock;
    private final ProvisionalSettings settings;

    EndGraceOfCover(
            Covers covers,
            Applications applications,
            CoverProvisionally permits,
            InstantSource clock,
            ProvisionalSettings settings) {
        this.covers = covers;
        this.applications = applications;
        this.permits = permits;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.provisional.look-after-every:60s}",
            delayed = "50s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void end() {
        Instant now = clock.instant();
        EachAlone.of("Grace of cover", () -> covers.listToldUntil(now, settings.remindedAtOnce()), this::end);
    }

    /** Its application is locked first: whoever changes it does the same. */
    private void end(String applicationId) {
        applications.findForUpdate(applicationId).orElseThrow();
        Cover cover = covers.find(applicationId).orElseThrow();
        permits.waitsNoMore(cover.permitNumber().orElseThrow());
        cover.isToldUntil(Optional.empty());
    }
}
