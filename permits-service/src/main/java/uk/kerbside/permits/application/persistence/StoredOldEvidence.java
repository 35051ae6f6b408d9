package uk.kerbside.permits.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import uk.kerbside.permits.application.OldEvidence;
import uk.kerbside.permits.application.RetentionRule;
import uk.kerbside.permits.evidence.Evidence;

@ApplicationScoped
class StoredOldEvidence implements OldEvidence {
    /** A refusal that can still be corrected or appealed has not ended, however short the time of keeping is. */
    private static final String WITHOUT_PERMIT = """
            from evidence e join permit_application a on a.id = e.application_id
            where a.status in ('REFUSED', 'WITHDRAWN', 'LAPSED_UNPAID', 'LAPSED_UNANSWERED')
                and greatest(a.closed_at, a.correct_until, a.appeal_until) < :before
                or a.status = 'DRAFT' and greatest(a.created_at, a.evidence_at) < :before""";

    private static final String AFTER_PERMIT = """
            from evidence e join permit_application a on a.id = e.application_id
                join permit p on p.number = a.permit_number
            where a.status = 'ISSUED' and coalesce(p.ended_at, p.valid_until) < :before""";

    private final EntityManager entities;

    StoredOldEvidence(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long count(RetentionRule rule, Instant overBefore) {
        return (Long) entities.createNativeQuery("select count(*) " + of(rule))
                .setParameter("before", overBefore)
                .getSingleResult();
    }

    @Override
    public List<Evidence> list(RetentionRule rule, Instant overBefore, int limit) {
        List<?> rows = entities.createNativeQuery(
                        "select e.* " + of(rule)
                                + " order by e.application_id, e.id limit :most for update of e skip locked",
                        Evidence.class)
                .setParameter("before", overBefore)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(Evidence.class::cast).toList();
    }

    private static String of(RetentionRule rule) {
        return switch (rule) {
            case WITHOUT_PERMIT -> WITHOUT_PERMIT;
            case AFTER_PERMIT -> AFTER_PERMIT;
            case AUDITED_READ -> throw new IllegalArgumentException("That is no evidence");
        };
    }
}
