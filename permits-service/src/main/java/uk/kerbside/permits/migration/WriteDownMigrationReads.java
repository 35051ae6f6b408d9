package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;

/** Writes down, before it is shown, who reads what became of permits on paper: numbers and marks lead to people. */
@ApplicationScoped
public class WriteDownMigrationReads {
    private final ReadAudit audit;
    private final CurrentActor currentActor;

    WriteDownMigrationReads(ReadAudit audit, CurrentActor currentActor) {
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /** Rows of an import. */
    public void rows(String importId, List<RowReports.Reported> shown) {
        writeDown(
                ReadAction.LIST_IMPORT_ROWS,
                RecordKind.IMPORT.of(importId),
                shown.stream().flatMap(row -> row.number().stream()));
    }

    /** What the old register and this one differ about. */
    public void disagreements(String comparisonId, List<Comparisons.Numbered> shown) {
        writeDown(
                ReadAction.LIST_DISAGREEMENTS,
                RecordKind.COMPARISON.of(comparisonId),
                shown.stream().flatMap(one -> one.disagreement().number().stream()));
    }

    private void writeDown(ReadAction action, String of, Stream<String> numbers) {
        audit.record(
                currentActor.actor(),
                action,
                Optional.empty(),
                Stream.concat(Stream.of(of), numbers.map(RecordKind.PERMIT::of)).toList());
    }
}
