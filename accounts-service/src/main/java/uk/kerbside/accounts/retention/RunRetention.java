package uk.kerbside.accounts.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;

/** Removes what has been kept long enough, or counts it. */
@ApplicationScoped
public class RunRetention {
    private final AgedRecords records;
    private final RemoveAged removeAged;
    private final RetentionRuns runs;
    private final RetentionSettings settings;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    RunRetention(
            AgedRecords records,
            RemoveAged removeAged,
            RetentionRuns runs,
            RetentionSettings settings,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.records = records;
        this.removeAged = removeAged;
        this.runs = runs;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Counts what would go, and changes nothing else than that there was this run. */
    @Transactional
    public RetentionRun count() {
        Map<RetentionRule, Long> found = new EnumMap<>(RetentionRule.class);
        for (RetentionRule rule : RetentionRule.values()) {
            found.put(rule, records.count(rule, before(rule), clock.now()));
        }
        return written(true, found);
    }

    /** Not transactional itself: what went stays gone if a later part fails. */
    public RetentionRun remove() {
        Map<RetentionRule, Long> gone = new EnumMap<>(RetentionRule.class);
        for (RetentionRule rule : RetentionRule.values()) {
            long removed = 0;
            int some;
            do {
                some = removeAged.removeSome(rule, before(rule), clock.now(), settings.atOnce());
                removed += some;
            } while (some == settings.atOnce());
            gone.put(rule, removed);
        }
        return written(false, gone);
    }

    /** Whole days of the council: what happened on a day goes with that day. */
    private Instant before(RetentionRule rule) {
        return clock.startOf(clock.today().minus(rule.keptFor(settings)));
    }

    private RetentionRun written(boolean isDry, Map<RetentionRule, Long> found) {
        Actor actor = currentActor.actor();
        RetentionRun run =
                new RetentionRun(Ids.uuid7(), clock.now(), isDry, actor.subject(), actor.leadingRole(), found);
        runs.add(run);
        return run;
    }
}
