package uk.kerbside.permits.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import uk.kerbside.permits.audit.OldReads;

@ApplicationScoped
class StoredOldReads implements OldReads {
    private final EntityManager entities;

    StoredOldReads(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long count(Instant readBefore) {
        return (Long) entities.createNativeQuery("select count(*) from read_audit where read_at < :before")
                .setParameter("before", readBefore)
                .getSingleResult();
    }

    @Override
    @Transactional
    public int removeSome(Instant readBefore, int limit) {
        return entities.createNativeQuery("""
                        delete from read_audit where read_id in (
                            select read_id from read_audit where read_at < :before order by read_id
                            limit :most for update skip locked)""")
                .setParameter("before", readBefore)
                .setParameter("most", limit)
                .executeUpdate();
    }
}
