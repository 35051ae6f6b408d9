package uk.kerbside.permits.provisional;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.application.Applications;

/**
 * Says when somebody is to be reminded that their cover ends and what they still owe. Nobody is reminded whose papers lie with
 * the council. Reminders that fell due while nobody looked are one.
 */
@ApplicationScoped
public class RemindOfCover {
    private final Covers covers;
    private final Applications applications;
    private final TellCover tell;
    private final CouncilClock clock;
    private final ProvisionalSettings settings;

    RemindOfCover(
            Covers covers,
            Applications applications,
            TellCover tell,
            CouncilClock clock,
            ProvisionalSettings settings) {
        this.covers = covers;
        this.applications = applications;
        this.tell = tell;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.provisional.look-after-every:60s}",
            delayed = "45s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void remind() {
        Instant now = clock.now();
        CoverRule rule = new CoverRule(clock.zone());
        List<Integer> daysBefore = settings.remindersDaysBefore();
        for (int reminder = daysBefore.size(); reminder > 0; reminder--) {
            Instant ending = rule.endOfThoseReminded(daysBefore.get(reminder - 1), now);
            for (Cover cover : covers.listToRemind(reminder, ending, now, settings.remindedAtOnce())) {
                cover.reminded(reminder);
                tell.reminded(cover, applications.find(cover.applicationId()).orElseThrow(), now);
            }
        }
    }
}
