package uk.kerbside.permits.migration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Works on the import that is not over. A process that dies leaves its rows waiting; whoever looks next goes on with them.
 */
@ApplicationScoped
public class RunImports {
    private static final Logger LOG = Logger.getLogger(RunImports.class);

    private final PaperImports imports;
    private final TakeRows takeRows;
    private final MigrationSettings settings;

    RunImports(PaperImports imports, TakeRows takeRows, MigrationSettings settings) {
        this.imports = imports;
        this.takeRows = takeRows;
        this.settings = settings;
    }

    /** Goes on until no row waits, or something stands in the way; the next round tries again. */
    @Scheduled(
            every = "{kerbside.permits.migration.run-every:2s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        Optional<PaperImport> open = QuarkusTransaction.requiringNew().call(imports::findOpen);
        open.filter(one -> one.status() == ImportStatus.RUNNING).ifPresent(one -> run(one.id()));
    }

    private void run(String id) {
        try {
            takeRows.take(id);
        } catch (OvertakenException e) {
            LOG.debugf("Import %s is worked on elsewhere: %s", id, e.getMessage());
        } catch (AccountsAwayException e) {
            LOG.warnf("Import %s waits: %s", id, e.getCause().getClass().getSimpleName());
            change(id, PaperImport::waits);
        } catch (RuntimeException e) {
            // The message of a failure may quote a row, and rows name people.
            LOG.errorf("A portion of import %s failed: %s", id, causes(e));
            change(id, failed -> failed.failed(settings.failuresAllowed()));
        }
    }

    private void change(String id, Consumer<PaperImport> change) {
        QuarkusTransaction.requiringNew().run(() -> imports.findForUpdate(id).ifPresent(change));
    }

    private static String causes(Throwable failure) {
        StringBuilder kinds = new StringBuilder(failure.getClass().getName());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            kinds.append(" <- ").append(cause.getClass().getName());
        }
        return kinds.toString();
    }
}
