package uk.kerbside.accounts.payment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import uk.kerbside.accounts.payment.FoundByHand;
import uk.kerbside.accounts.payment.StrandedOutcome;

@ApplicationScoped
class StoredFoundByHand implements FoundByHand {
    private static final String ADD = """
            insert into found_by_hand (subject_id, payment_id, outcome, reference, found_by, found_at)
            values (:subject, :payment, :outcome, :reference, :by, :at)""";

    private static final String OF_PAYMENT = """
            select subject_id, payment_id, outcome, reference, found_by, found_at from found_by_hand
            where payment_id = :payment order by found_at, subject_id, outcome""";

    private final EntityManager entities;

    StoredFoundByHand(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Found found) {
        entities.createNativeQuery(ADD)
                .setParameter("subject", found.subjectId())
                .setParameter("payment", found.paymentId())
                .setParameter("outcome", found.outcome().name())
                .setParameter("reference", found.reference())
                .setParameter("by", found.foundBy())
                .setParameter("at", found.foundAt())
                .executeUpdate();
    }

    @Override
    public List<Found> listOf(String paymentId) {
        List<?> rows = entities.createNativeQuery(OF_PAYMENT, Tuple.class)
                .setParameter("payment", paymentId)
                .getResultList();
        return rows.stream().map(row -> found((Tuple) row)).toList();
    }

    private static Found found(Tuple row) {
        return new Found(
                row.get("subject_id", String.class),
                row.get("payment_id", String.class),
                StrandedOutcome.valueOf(row.get("outcome", String.class)),
                row.get("reference", String.class),
                row.get("found_by", String.class),
                row.get("found_at", Instant.class));
    }
}
