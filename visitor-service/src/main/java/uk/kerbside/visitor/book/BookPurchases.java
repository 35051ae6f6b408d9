package uk.kerbside.visitor.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The purchases there are. */
public interface BookPurchases {
    void add(BookPurchase purchase);

    Optional<BookPurchase> find(String purchaseId);

    /** Locked until the transaction ends. */
    Optional<BookPurchase> findByChargeForUpdate(String chargeId);

    /** Books of this household that count towards its cap: ordered since then and not failed. */
    int booksSince(String uprn, Instant since);

    /** Purchases nobody paid in time, the longest overdue first. */
    List<BookPurchase> listOverdue(Instant now, int limit);
}
