package uk.kerbside.permits.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All refunds of permits. */
public interface PermitRefunds {
    /** Writes a new or changed one at once, so that its version is the one that will be read. */
    void save(PermitRefund refund);

    Optional<PermitRefund> find(String refundId);

    /** Locked until the transaction ends. */
    Optional<PermitRefund> findForUpdate(String refundId);

    /** Locked until the transaction ends. */
    Optional<PermitRefund> findByOrderForUpdate(String orderId);

    /** Those of a permit, the latest first. */
    List<PermitRefund> listOf(String permitNumber);

    /** Those in one of these states, the longest asked for first, from just after one. */
    List<PermitRefund> search(List<RefundStatus> states, Optional<ListPosition> after, int limit);

    /** Where a refund stands in the list. */
    record ListPosition(Instant askedAt, String refundId) {}
}
