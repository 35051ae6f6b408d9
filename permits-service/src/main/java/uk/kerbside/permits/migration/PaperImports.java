package uk.kerbside.permits.migration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.NotFoundException;

/** All imports of paper permits. */
public interface PaperImports {
    void add(PaperImport received);

    Optional<PaperImport> find(String id);

    /** Locked until the transaction ends. */
    Optional<PaperImport> findForUpdate(String id);

    /** The one that is not over. */
    Optional<PaperImport> findOpen();

    /** The latest first, from just after one. */
    List<PaperImport> list(Optional<ListPosition> after, int limit);

    /** @throws NotFoundException when there is none */
    default PaperImport get(String id) {
        return find(id).orElseThrow(() -> none(id));
    }

    /** @throws NotFoundException when there is none */
    default PaperImport getForUpdate(String id) {
        return findForUpdate(id).orElseThrow(() -> none(id));
    }

    private static NotFoundException none(String id) {
        return new NotFoundException("There is no import " + id + ".");
    }

    /** Where an import stands in the list. */
    record ListPosition(Instant startedAt, String id) {}
}
