package uk.kerbside.permits.quote;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.permits.limit.LimitKey;

/** Who comes first where a place has a limit. */
public interface Queues {
    /** Whether somebody waits for such a place: then one that falls free is theirs. */
    boolean isSomebodyWaiting(LimitKey key);

    /** What such a place is held for that is offered to an account at that instant. */
    Optional<String> findOffer(String accountId, LimitKey key, Instant now);
}
