package uk.kerbside.enforcement.operator;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.Revision;

/**
 * One right a third party has put by itself, outside any series.
 *
 * <pre>
 * put ──(other content)──▶ put ──▶ ended
 * </pre>
 *
 * @param reference the operator's own name for it
 * @param endedAt present when the operator ended it before its time
 * @param revision the newest one published
 */
public record OperatorRight(
        String operator, String reference, RightContent content, Optional<Instant> endedAt, Revision revision) {

    /** Its id on the topic. */
    public String rightId() {
        return "op:" + operator + ":" + reference;
    }

    public boolean isOverAt(Instant instant) {
        return endedAt.isPresent() || !instant.isBefore(content.until());
    }
}
