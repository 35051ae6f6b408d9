package uk.kerbside.accounts.payment.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.payment.Payment;
import uk.kerbside.accounts.payment.PaymentStatus;
import uk.kerbside.accounts.payment.Payments;
import uk.kerbside.accounts.payment.RefundStatus;

@ApplicationScoped
class PanachePayments implements Payments, PanacheRepositoryBase<Payment, String> {
    private static final Place OLDEST = new Place(Instant.EPOCH, "");

    @Override
    public void add(Payment payment) {
        persistAndFlush(payment);
    }

    @Override
    public Optional<Payment> find(String paymentId) {
        return findByIdOptional(paymentId);
    }

    @Override
    public Optional<Payment> findForUpdate(String paymentId) {
        // A query, so that the row is locked first and its collections are read afterwards, as they are by then.
        return find("paymentId", paymentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<Payment> listDueForUpdate(List<String> providers, Instant now, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select * from payment where status in ('CREATED', 'STARTED') and provider in (:providers)"
                                + " and next_look_at <= :now order by next_look_at limit :most"
                                + " for update skip locked",
                        Payment.class)
                .setParameter("providers", providers)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(Payment.class::cast).toList();
    }

    @Override
    public List<Payment> listStranded(List<String> providers, Optional<Place> after, int limit) {
        Place place = after.orElse(OLDEST);
        return find(
                        """
                        from Payment p where p.provider not in ?1 and (p.createdAt > ?2 \
                        or p.createdAt = ?2 and p.paymentId > ?3) and (p.status in ?4 \
                        or exists (select 1 from Refund r where r.paymentId = p.paymentId and r.status in ?5)) \
                        order by p.createdAt, p.paymentId""",
                        providers,
                        place.createdAt(),
                        place.paymentId(),
                        List.of(PaymentStatus.CREATED, PaymentStatus.STARTED),
                        List.of(RefundStatus.REQUESTED, RefundStatus.SENT))
                .page(0, limit)
                .list();
    }
}
