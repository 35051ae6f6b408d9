package uk.kerbside.accounts.invoice.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.invoice.Invoice;
import uk.kerbside.accounts.invoice.InvoiceStatus;
import uk.kerbside.accounts.invoice.Invoices;

@ApplicationScoped
class PanacheInvoices implements Invoices, PanacheRepositoryBase<Invoice, String> {
    private static final Place LATEST = new Place(Instant.parse("9999-12-31T00:00:00Z"), "");
    private static final Place OLDEST = new Place(Instant.EPOCH, "");

    @Override
    public void save(Invoice invoice) {
        persistAndFlush(invoice);
    }

    @Override
    public Optional<Invoice> find(String invoiceNumber) {
        return findByIdOptional(invoiceNumber);
    }

    @Override
    public Optional<Invoice> findForUpdate(String invoiceNumber) {
        return findByIdOptional(invoiceNumber, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Invoice> list(String accountId, Optional<Place> after, int limit) {
        Place place = after.orElse(LATEST);
        return find(
                        "accountId = ?1 and (issuedAt < ?2 or issuedAt = ?2 and invoiceNumber > ?3)"
                                + " order by issuedAt desc, invoiceNumber",
                        accountId,
                        place.issuedAt(),
                        place.invoiceNumber())
                .page(0, limit)
                .list();
    }

    @Override
    public List<Invoice> listOpen(Optional<Place> after, int limit) {
        Place place = after.orElse(OLDEST);
        return find(
                        "status = ?1 and (issuedAt > ?2 or issuedAt = ?2 and invoiceNumber > ?3)"
                                + " order by issuedAt, invoiceNumber",
                        InvoiceStatus.ISSUED,
                        place.issuedAt(),
                        place.invoiceNumber())
                .page(0, limit)
                .list();
    }
}
