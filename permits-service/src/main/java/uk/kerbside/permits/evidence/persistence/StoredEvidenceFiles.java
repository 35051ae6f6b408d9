package uk.kerbside.permits.evidence.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceFiles;

/** The bytes go past Hibernate, which would keep a second copy of them to see whether they change. */
@ApplicationScoped
class StoredEvidenceFiles implements EvidenceFiles, PanacheRepositoryBase<Evidence, String> {
    @Override
    public void add(Evidence evidence, byte[] content) {
        persistAndFlush(evidence);
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into evidence_content (evidence_id, content) values (?, ?)")) {
                insert.setString(1, evidence.id());
                insert.setBytes(2, content);
                insert.executeUpdate();
            }
        });
    }

    @Override
    public void addReused(Evidence evidence) {
        persistAndFlush(evidence);
        getEntityManager()
                .createNativeQuery(
                        "insert into evidence_content (evidence_id, content) select :id, content from evidence_content"
                                + " where evidence_id = :other")
                .setParameter("id", evidence.id())
                .setParameter("other", evidence.reusedFrom().orElseThrow())
                .executeUpdate();
    }

    @Override
    public List<Evidence> list(String applicationId) {
        return list("applicationId = ?1 order by receivedAt, id", applicationId);
    }

    @Override
    public Optional<Evidence> find(String applicationId, String evidenceId) {
        return find("applicationId = ?1 and id = ?2", applicationId, evidenceId).firstResultOptional();
    }

    @Override
    public Optional<byte[]> findContent(String evidenceId) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select content from evidence_content where evidence_id = ?")) {
                select.setString(1, evidenceId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void remove(Evidence evidence) {
        // Its content goes with it.
        delete(evidence);
        flush();
    }
}
