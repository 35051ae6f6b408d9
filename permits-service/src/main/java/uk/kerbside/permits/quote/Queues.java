package uk.kerbside.permits.quote;

import uk.kerbside.permits.limit.LimitKey;

/** Who comes first where a place has a limit. */
public interface Queues {
    /** Whether somebody waits for such a place: then one that falls free is theirs. */
    boolean isSomebodyWaiting(LimitKey key);
}
