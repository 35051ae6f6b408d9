package uk.kerbside.accounts.charge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The charges there are. */
public interface Charges {
    void add(Charge charge);

    Optional<Charge> find(String chargeId);

    /** Locked until the transaction ends. Whoever needs several takes them in the order of their ids. */
    Optional<Charge> findForUpdate(String chargeId);

    /** Charges that were raised for an account, the latest first, from just after a place in that order. */
    List<Charge> list(String accountId, Place after, int limit);

    /** Where a charge stands in the list. */
    record Place(Instant raisedAt, String chargeId) {
        /** Before all of them. */
        public static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), "");
    }
}
