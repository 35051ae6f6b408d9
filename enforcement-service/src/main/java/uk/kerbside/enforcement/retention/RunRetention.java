package uk.kerbside.enforcement.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;

/** Removes what has been kept long enough, or counts it. */
@ApplicationScoped
public class RunRetention {
    private final RemoveAged removeAged;
    private final RetentionRuns runs;
    private final RetentionSettings settings;
    private final CouncilClock clock;

    RunRetention(RemoveAged removeAged, RetentionRuns runs, RetentionSettings settings, CouncilClock clock) {
        this.removeAged = removeAged;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts what would go, and changes nothing else than that there was this run. */
    @Transactional
    public RetentionRun count(String actor, String role) {
        Map<RetentionRule, Long> records = new EnumMap<>(RetentionRule.class);
        for (RetentionRule rule : RetentionRule.values()) {
            records.put(rule, removeAged.count(rule, answeredBefore(rule)));
        }
        return written(true, actor, role, records);
    }

    /** Not transactional itself: what went stays gone if a later part fails. */
    public RetentionRun remove(String actor, String role) {
        Map<RetentionRule, Long> records = new EnumMap<>(RetentionRule.class);
        for (RetentionRule rule : RetentionRule.values()) {
            Instant answeredBefore = answeredBefore(rule);
            long removed = 0;
            int some;
            do {
                some = removeAged.removeSome(rule, answeredBefore, settings.atOnce(), now());
                removed += some;
            } while (some == settings.atOnce());
            records.put(rule, removed);
        }
        removeAged.forgetLapses(answeredBefore(RetentionRule.CHALLENGEABLE));
        return written(false, actor, role, records);
    }

    /** Whole days of the council: what was answered on a day goes with that day. */
    private Instant answeredBefore(RetentionRule rule) {
        return clock.today()
                .minus(rule.keptFor(settings))
                .atStartOfDay(clock.zone())
                .toInstant();
    }

    private RetentionRun written(boolean isDry, String actor, String role, Map<RetentionRule, Long> records) {
        RetentionRun run = new RetentionRun(Ids.uuid7(), now(), isDry, actor, role, records);
        runs.add(run);
        return run;
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
