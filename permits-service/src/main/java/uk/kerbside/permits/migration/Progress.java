package uk.kerbside.permits.migration;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** How far the move from paper has come. */
public interface Progress {
    /** The holder of an account has a login from now on; an earlier time stays. Joins the caller's transaction. */
    void claimed(String accountId, Instant at);

    /** By permit type and month of expiry. */
    List<Line> list(Instant now);

    /**
     * Paper permits of a type that end in a month.
     *
     * @param taken all of them
     * @param live good as paper now
     * @param waiting their first day has not come
     * @param over neither: ended, given back, or over when they were taken
     * @param invited whose holder was invited to renew
     * @param claimed whose holder has a login
     * @param renewed that have a virtual successor, be it unpaid
     */
    record Line(
            String typeCode,
            YearMonth month,
            long taken,
            long live,
            long waiting,
            long over,
            long invited,
            long claimed,
            long renewed) {}
}
