package uk.kerbside.permits.audit;

import java.time.Instant;

/** Reads that were written down long ago. */
public interface OldReads {
    long count(Instant readBefore);

    /** @return how many went, so many at most */
    int removeSome(Instant readBefore, int limit);
}
