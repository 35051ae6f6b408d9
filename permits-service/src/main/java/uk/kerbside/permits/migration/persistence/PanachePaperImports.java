package uk.kerbside.permits.migration.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.migration.ImportStatus;
import uk.kerbside.permits.migration.PaperImport;
import uk.kerbside.permits.migration.PaperImports;

@ApplicationScoped
class PanachePaperImports implements PaperImports, PanacheRepositoryBase<PaperImport, String> {
    @Override
    public void add(PaperImport received) {
        persistAndFlush(received);
    }

    @Override
    public Optional<PaperImport> find(String id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<PaperImport> findForUpdate(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<PaperImport> findOpen() {
        return find("status in ?1", List.of(ImportStatus.RUNNING, ImportStatus.HALTED))
                .firstResultOptional();
    }

    @Override
    public List<PaperImport> list(Optional<ListPosition> after, int limit) {
        return after.map(position -> find(
                        "startedAt < ?1 or startedAt = ?1 and id < ?2 order by startedAt desc, id desc",
                        position.startedAt(),
                        position.id()))
                .orElseGet(() -> findAll(Sort.descending("startedAt", "id")))
                .page(0, limit)
                .list();
    }
}
