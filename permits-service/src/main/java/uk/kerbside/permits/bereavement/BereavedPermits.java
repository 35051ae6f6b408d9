package uk.kerbside.permits.bereavement;

import java.time.Instant;
import java.time.Period;
import java.util.List;

/** Permits of those who have died. All methods join the caller's transaction. */
public interface BereavedPermits {
    /**
     * Issued permits that ran when their holder's death was recorded, would end within that time after it, and were not
     * looked at; none that another one follows. Locked, those others have locked left out.
     */
    List<Bereaved> listForUpdate(Period keptFor, Instant now, int limit);

    /** It was looked at, for that death. */
    void looked(Bereaved permit);

    /** A permit and when its holder's death was recorded. */
    record Bereaved(String permitNumber, Instant deathRecordedAt) {}
}
