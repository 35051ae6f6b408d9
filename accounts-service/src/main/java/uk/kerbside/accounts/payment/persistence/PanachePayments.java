package uk.kerbside.accounts.payment.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.payment.Payment;
import uk.kerbside.accounts.payment.Payments;

@ApplicationScoped
class PanachePayments implements Payments, PanacheRepositoryBase<Payment, String> {
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
    public List<Payment> listDueForUpdate(String provider, Instant now, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select * from payment where status in ('CREATED', 'STARTED') and provider = :provider"
                                + " and next_look_at <= :now order by next_look_at limit :most"
                                + " for update skip locked",
                        Payment.class)
                .setParameter("provider", provider)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(Payment.class::cast).toList();
    }
}
