package uk.kerbside.helpline.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;

/** Removes what has been kept long enough, or counts it. */
@ApplicationScoped
public class RunRetention {
    private final AgedReads reads;
    private final RemoveAged removeAged;
    private final RetentionRuns runs;
    private final RetentionSettings settings;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    RunRetention(
            AgedReads reads,
            RemoveAged removeAged,
            RetentionRuns runs,
            RetentionSettings settings,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.reads = reads;
        this.removeAged = removeAged;
        this.runs = runs;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Counts what would go, and changes nothing else than that there was this run. */
    @Transactional
    public RetentionRun count() {
        return written(true, reads.count(before()));
    }

    /** Not transactional itself: what went stays gone if a later part fails. */
    public RetentionRun remove() {
        Instant before = before();
        long removed = 0;
        int some;
        do {
            some = removeAged.removeSome(before, settings.atOnce());
            removed += some;
        } while (some == settings.atOnce());
        return written(false, removed);
    }

    /** Whole days of the council: what was read on a day goes with that day. */
    private Instant before() {
        return clock.startOf(clock.today().minus(settings.auditedReads()));
    }

    private RetentionRun written(boolean isDry, long auditedReads) {
        Actor actor = currentActor.actor();
        RetentionRun run =
                new RetentionRun(Ids.uuid7(), clock.now(), isDry, actor.subject(), actor.leadingRole(), auditedReads);
        runs.add(run);
        return run;
    }
}
