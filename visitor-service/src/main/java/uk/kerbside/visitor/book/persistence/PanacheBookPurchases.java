package uk.kerbside.visitor.book.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.visitor.book.BookPurchase;
import uk.kerbside.visitor.book.BookPurchases;
import uk.kerbside.visitor.book.PurchaseStatus;

@ApplicationScoped
class PanacheBookPurchases implements BookPurchases, PanacheRepositoryBase<BookPurchase, String> {
    @Override
    public void add(BookPurchase purchase) {
        persist(purchase);
    }

    @Override
    public Optional<BookPurchase> find(String purchaseId) {
        return findByIdOptional(purchaseId);
    }

    @Override
    public Optional<BookPurchase> findByChargeForUpdate(String chargeId) {
        return find("chargeId", chargeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public int booksSince(String uprn, Instant since) {
        Long books = getEntityManager()
                .createQuery(
                        "select sum(books) from BookPurchase where uprn = :uprn and orderedAt > :since"
                                + " and status <> :failed",
                        Long.class)
                .setParameter("uprn", uprn)
                .setParameter("since", since)
                .setParameter("failed", PurchaseStatus.FAILED)
                .getSingleResult();
        return books == null ? 0 : Math.toIntExact(books);
    }

    @Override
    public List<BookPurchase> listOverdue(Instant now, int limit) {
        return find("status = ?1 and payableUntil <= ?2 order by payableUntil", PurchaseStatus.AWAITING_PAYMENT, now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
