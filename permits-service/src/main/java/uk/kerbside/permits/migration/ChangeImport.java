package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Somebody stops an import, or has one go on that has halted. */
@ApplicationScoped
public class ChangeImport {
    private final PaperImports imports;
    private final WaitingRows waiting;
    private final CouncilClock clock;

    ChangeImport(PaperImports imports, WaitingRows waiting, CouncilClock clock) {
        this.imports = imports;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Stops it: rows that wait are deleted, what was taken stays.
     *
     * @throws NotFoundException when there is none
     * @throws RefusedException {@code IMPORT_OVER}
     */
    @Transactional
    public PaperImport cancel(String id) {
        PaperImport open = imports.getForUpdate(id);
        if (!open.cancel(clock.now())) {
            throw new RefusedException(
                    MigrationRefusal.IMPORT_OVER, "Import " + id + " is " + open.status() + " already.");
        }
        waiting.deleteAll(id);
        return open;
    }

    /**
     * Has it go on with the rows that wait.
     *
     * @throws NotFoundException when there is none
     * @throws RefusedException {@code IMPORT_NOT_HALTED}
     */
    @Transactional
    public PaperImport resume(String id) {
        PaperImport halted = imports.getForUpdate(id);
        if (!halted.resume()) {
            throw new RefusedException(
                    MigrationRefusal.IMPORT_NOT_HALTED, "Import " + id + " is " + halted.status() + ".");
        }
        return halted;
    }
}
