package uk.kerbside.permits.refund.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.refund.PermitRefund;
import uk.kerbside.permits.refund.PermitRefunds;
import uk.kerbside.permits.refund.RefundStatus;

@ApplicationScoped
class PanachePermitRefunds implements PermitRefunds, PanacheRepositoryBase<PermitRefund, String> {
    @Override
    public void save(PermitRefund refund) {
        persistAndFlush(refund);
    }

    @Override
    public Optional<PermitRefund> find(String refundId) {
        return findByIdOptional(refundId);
    }

    @Override
    public Optional<PermitRefund> findForUpdate(String refundId) {
        return find("refundId", refundId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public Optional<PermitRefund> findByOrderForUpdate(String orderId) {
        return find("orderId", orderId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    @Override
    public List<PermitRefund> listOf(String permitNumber) {
        return list("permitNumber = ?1 order by askedAt desc, refundId desc", permitNumber);
    }

    @Override
    public List<PermitRefund> search(List<RefundStatus> states, Optional<ListPosition> after, int limit) {
        return after.map(position -> find(
                        "status in ?1 and (askedAt > ?2 or askedAt = ?2 and refundId > ?3) order by askedAt, refundId",
                        states,
                        position.askedAt(),
                        position.refundId()))
                .orElseGet(() -> find("status in ?1 order by askedAt, refundId", states))
                .page(0, limit)
                .list();
    }
}
