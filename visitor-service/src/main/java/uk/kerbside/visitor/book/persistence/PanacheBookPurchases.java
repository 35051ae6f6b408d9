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
    public List<BookPurchase> list(String accountId, Optional<PurchasePosition> after, int limit) {
        return after.map(position -> find(
                        "accountId = ?1 and (orderedAt < ?2 or orderedAt = ?2 and purchaseId > ?3)"
                                + " order by orderedAt desc, purchaseId",
                        accountId,
                        position.orderedAt(),
                        position.purchaseId()))
                .orElseGet(() -> find("accountId = ?1 order by orderedAt desc, purchaseId", accountId))
                .page(0, limit)
                .list();
    }

    @Override
    public List<BookPurchase> listOverdue(Instant now, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select * from book_purchase where status = 'AWAITING_PAYMENT' and payable_until <= :now"
                                + " order by payable_until limit :most for update skip locked",
                        BookPurchase.class)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(BookPurchase.class::cast).toList();
    }
}
