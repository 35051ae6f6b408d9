package uk.kerbside.helpline.casework.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.helpline.casework.CaseNote;
import uk.kerbside.helpline.casework.CaseStatus;
import uk.kerbside.helpline.casework.Cases;
import uk.kerbside.helpline.casework.HelplineCase;

@ApplicationScoped
class PanacheCases implements Cases, PanacheRepositoryBase<HelplineCase, String> {
    @Override
    public void write(HelplineCase changed) {
        persistAndFlush(changed);
    }

    @Override
    public void add(CaseNote note) {
        getEntityManager().persist(note);
    }

    @Override
    public Optional<HelplineCase> find(String caseId) {
        return findByIdOptional(caseId);
    }

    @Override
    public Optional<HelplineCase> findForUpdate(String caseId) {
        return findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<HelplineCase> findOpen(String accountId, String reason) {
        return find(
                        "status = ?1 and accountId = ?2 and reason = ?3 order by openedAt, caseId",
                        CaseStatus.OPEN,
                        accountId,
                        reason)
                .firstResultOptional();
    }

    @Override
    public List<HelplineCase> list(Queue queue, Optional<Place> after, int limit) {
        StringBuilder condition = new StringBuilder("status = :status");
        Map<String, Object> parameters = new HashMap<>(Map.of("status", queue.status()));
        queue.owner().ifPresent(owner -> {
            condition.append(" and owner = :owner");
            parameters.put("owner", owner);
        });
        after.ifPresent(place -> {
            condition.append(" and (dueAt > :dueAt or dueAt = :dueAt and caseId > :caseId)");
            parameters.put("dueAt", place.dueAt());
            parameters.put("caseId", place.caseId());
        });
        return find(condition + " order by dueAt, caseId", parameters)
                .page(0, limit)
                .list();
    }

    @Override
    public List<CaseNote> notes(String caseId) {
        return getEntityManager()
                .createQuery("from CaseNote where number.caseId = :caseId order by number.n", CaseNote.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }
}
