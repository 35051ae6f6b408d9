package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.audit.OldReads;

/** Removes documents that have been kept long enough, or counts them. The application itself stays. */
@ApplicationScoped
public class RunRetention {
    private final OldEvidence oldEvidence;
    private final RemoveOldEvidence removeOld;
    private final OldReads oldReads;
    private final RetentionSettings settings;
    private final CouncilClock clock;

    RunRetention(
            OldEvidence oldEvidence,
            RemoveOldEvidence removeOld,
            OldReads oldReads,
            RetentionSettings settings,
            CouncilClock clock) {
        this.oldEvidence = oldEvidence;
        this.removeOld = removeOld;
        this.oldReads = oldReads;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many would go; changes nothing. */
    @Transactional
    public Map<RetentionRule, Long> count() {
        Map<RetentionRule, Long> records = new EnumMap<>(RetentionRule.class);
        for (RetentionRule rule : RetentionRule.values()) {
            records.put(rule, count(rule, overBefore(rule)));
        }
        return records;
    }

    /** How many went. Not transactional itself: what went stays gone if a later part fails. */
    public Map<RetentionRule, Long> remove() {
        Map<RetentionRule, Long> records = new EnumMap<>(RetentionRule.class);
        for (RetentionRule rule : RetentionRule.values()) {
            long removed = 0;
            int some;
            do {
                some = removeSome(rule, overBefore(rule));
                removed += some;
            } while (some == settings.atOnce());
            records.put(rule, removed);
        }
        return records;
    }

    private long count(RetentionRule rule, Instant overBefore) {
        return switch (rule) {
            case WITHOUT_PERMIT, AFTER_PERMIT -> oldEvidence.count(rule, overBefore);
            case AUDITED_READ -> oldReads.count(overBefore);
        };
    }

    private int removeSome(RetentionRule rule, Instant overBefore) {
        return switch (rule) {
            case WITHOUT_PERMIT, AFTER_PERMIT -> removeOld.removeSome(rule, overBefore, settings.atOnce(), clock.now());
            case AUDITED_READ -> oldReads.removeSome(overBefore, settings.atOnce());
        };
    }

    /** Whole days of the council: what was over on a day goes with that day. */
    private Instant overBefore(RetentionRule rule) {
        return clock.startOf(clock.today().minus(rule.keptFor(settings)));
    }
}
