package uk.kerbside.accounts.payment.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.payment.Refund;
import uk.kerbside.accounts.payment.Refunds;

@ApplicationScoped
class PanacheRefunds implements Refunds, PanacheRepositoryBase<Refund, String> {
    @Override
    public void add(Refund refund) {
        persist(refund);
    }

    @Override
    public Optional<Refund> find(String refundId) {
        return findByIdOptional(refundId);
    }

    @Override
    public Optional<Refund> findForUpdate(String refundId) {
        return findByIdOptional(refundId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Refund> listOfCharge(String chargeId) {
        return list("chargeId", chargeId);
    }

    @Override
    public List<Refund> listOf(String paymentId) {
        return list("paymentId", paymentId);
    }

    @Override
    public List<Refund> listDueForUpdate(List<String> providers, Instant now, int limit) {
        // One refund of a payment after the other: the provider tells them apart by what is left of the payment.
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select * from refund r
                        where status in ('REQUESTED', 'SENT') and next_look_at <= :now
                          and (select provider from payment p where p.payment_id = r.payment_id) in (:providers)
                          and not exists (
                            select 1 from refund earlier
                            where earlier.payment_id = r.payment_id and earlier.status = 'REQUESTED'
                              and earlier.refund_id < r.refund_id)
                        order by next_look_at limit :most for update skip locked""", Refund.class)
                .setParameter("providers", providers)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(Refund.class::cast).toList();
    }
}
