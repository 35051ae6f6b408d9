package uk.kerbside.permits.migration;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Iterator;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Somebody brings a file of paper permits. It is received whole or not at all; the work begins afterwards. One at a
 * time, so that rows are judged in the order of their file.
 */
@ApplicationScoped
public class ReceiveImport {
    private static final CsvImport FILE = PaperRow.file();
    private static final int SECONDS = 600;

    private final PaperImports imports;
    private final WaitingRows waiting;
    private final CouncilClock clock;

    ReceiveImport(PaperImports imports, WaitingRows waiting, CouncilClock clock) {
        this.imports = imports;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** @throws RefusedException {@code IMPORT_UNFINISHED}, or when the file as a whole cannot be read */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public PaperImport receive(InputStream file) {
        imports.findOpen().ifPresent(open -> {
            throw new RefusedException(
                    MigrationRefusal.IMPORT_UNFINISHED,
                    "Import " + open.id() + " is " + open.status() + ": wait for it, or cancel it.");
        });
        String id = Ids.readable("I");
        long rows;
        try (var csv = FILE.open(file)) {
            rows = waiting.addAll(id, () -> rows(csv.iterator()));
        }
        PaperImport received = PaperImport.received(id, rows, clock.today(), clock.now());
        imports.add(received);
        return received;
    }

    private static Iterator<PaperRow> rows(Iterator<CsvRow> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public PaperRow next() {
                return PaperRow.of(rows.next());
            }
        };
    }
}
