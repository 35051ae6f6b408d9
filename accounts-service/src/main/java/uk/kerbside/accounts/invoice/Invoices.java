package uk.kerbside.accounts.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invoices there are. */
public interface Invoices {
    /** Writes a new or changed one at once. */
    void save(Invoice invoice);

    Optional<Invoice> find(String invoiceNumber);

    /** Locked until the transaction ends. */
    Optional<Invoice> findForUpdate(String invoiceNumber);

    /** Those of an account, the latest first, from just after one. */
    List<Invoice> list(String accountId, Optional<Place> after, int limit);

    /** Those whose money has not come, the oldest first, from just after one. */
    List<Invoice> listOpen(Optional<Place> after, int limit);

    /** Where one stands in a list. */
    record Place(Instant issuedAt, String invoiceNumber) {}
}
