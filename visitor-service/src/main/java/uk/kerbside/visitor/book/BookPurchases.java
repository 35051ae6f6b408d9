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

    /** Purchases of an account, the latest order first, after a position if there is one. */
    List<BookPurchase> list(String accountId, Optional<PurchasePosition> after, int limit);

    /** Purchases nobody paid in time, the longest overdue first, locked; those somebody else settles are left out. */
    List<BookPurchase> listOverdue(Instant now, int limit);

    /** Where a purchase stands in an account's list. */
    record PurchasePosition(Instant orderedAt, String purchaseId) {}
}
