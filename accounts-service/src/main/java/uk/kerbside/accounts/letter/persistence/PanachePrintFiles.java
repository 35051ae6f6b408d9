package uk.kerbside.accounts.letter.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.letter.PrintFile;
import uk.kerbside.accounts.letter.PrintFiles;

@ApplicationScoped
class PanachePrintFiles implements PrintFiles, PanacheRepositoryBase<PrintFile, String> {
    private static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), "");

    @Override
    public void save(PrintFile file) {
        persistAndFlush(file);
    }

    @Override
    public Optional<PrintFile> find(String printFileId) {
        return findByIdOptional(printFileId);
    }

    @Override
    public Optional<PrintFile> findForUpdate(String printFileId) {
        return findByIdOptional(printFileId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<PrintFile> list(Optional<Place> after, int limit) {
        Place place = after.orElse(START);
        return find(
                        "madeAt < ?1 or madeAt = ?1 and printFileId > ?2 order by madeAt desc, printFileId",
                        place.madeAt(),
                        place.printFileId())
                .page(0, limit)
                .list();
    }
}
