package uk.kerbside.permits.extension.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.extension.BulkExtension;
import uk.kerbside.permits.extension.BulkExtensions;
import uk.kerbside.permits.extension.ExtensionStatus;

@ApplicationScoped
class PanacheBulkExtensions implements BulkExtensions, PanacheRepositoryBase<BulkExtension, String> {
    @Override
    public void add(BulkExtension extension) {
        persistAndFlush(extension);
    }

    @Override
    public void save(BulkExtension extension) {
        persistAndFlush(extension);
    }

    @Override
    public Optional<BulkExtension> find(String id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<BulkExtension> findForUpdate(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<String> listOpen() {
        return list("status in ?1 order by askedAt, id", List.of(ExtensionStatus.PREPARING, ExtensionStatus.APPLYING))
                .stream()
                .map(BulkExtension::id)
                .toList();
    }

    @Override
    public List<BulkExtension> listAppliedSince(Instant since) {
        return list(
                "(status = ?1 or status = ?2 and endedAt >= ?3) order by appliedAt, id",
                ExtensionStatus.APPLYING,
                ExtensionStatus.APPLIED,
                since);
    }

    @Override
    public List<BulkExtension> list(Optional<ListPosition> after, int limit) {
        return after.map(position -> find(
                        "askedAt < ?1 or askedAt = ?1 and id < ?2 order by askedAt desc, id desc",
                        position.askedAt(),
                        position.id()))
                .orElseGet(() -> find("order by askedAt desc, id desc", new Object[0]))
                .page(0, limit)
                .list();
    }
}
