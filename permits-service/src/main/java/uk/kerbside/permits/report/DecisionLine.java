package uk.kerbside.permits.report;

import java.time.Duration;
import java.util.Optional;

/**
 * How applications of one type were decided.
 *
 * @param typeCode absent for all of them together
 * @param automatic that the rules approved at once
 * @param refused that were refused
 * @param inTime by the day the council had promised, whose clock stops while evidence is waited for
 * @param median from submission to decision
 * @param medianByOfficers the same of those an officer decided; absent when there were none
 */
public record DecisionLine(
        Optional<String> typeCode,
        long decided,
        long automatic,
        long refused,
        long inTime,
        Optional<Duration> median,
        Optional<Duration> medianByOfficers) {
    public long byOfficers() {
        return decided - automatic;
    }
}
