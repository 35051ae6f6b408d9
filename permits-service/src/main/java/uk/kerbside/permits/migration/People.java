package uk.kerbside.permits.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of paper permits go to accounts, which alone knows them. Remote: never called inside a transaction. */
public interface People {
    /**
     * Has accounts know the holders of these permits. Safe to repeat: a number that was brought before is answered with
     * the same account.
     *
     * @return by permit number
     * @throws AccountsAwayException when accounts does not answer
     */
    Map<String, Known> bring(List<Holder> holders);

    /** A permit's row, which says who holds it, and what it was judged to be. */
    record Holder(PaperRow row, PaperPermit permit) {}

    /** An account, and what of the way to reach its holder is of no use. */
    record Known(String accountId, Set<PaperFlag> flags) {}
}
