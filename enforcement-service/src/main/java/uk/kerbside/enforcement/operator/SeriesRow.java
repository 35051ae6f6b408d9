package uk.kerbside.enforcement.operator;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.clock.StrictInstant;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.RowFault;

/** Reads one row of a series, and finds every fault in it. */
final class SeriesRow {
    private static final String LIST = "[;\\s]+";

    private final CsvRow row;
    private final JudgeContent judge;
    private final List<RowFault> faults = new ArrayList<>();

    SeriesRow(CsvRow row, JudgeContent judge) {
        this.row = row;
        this.judge = judge;
    }

    /** Why the row cannot be taken. */
    List<RowFault> faults() {
        return faults;
    }

    /** The right; empty when there are faults. */
    Optional<SeriesShelf.Row> right() {
        if (!row.isComplete()) {
            fault("ROW_INCOMPLETE", "The row has not as many values as the first line has columns.");
            return Optional.empty();
        }
        String reference = row.text("reference").orElse("");
        List<String> places = list("places");
        List<BayClass> bays = list("bay_classes").stream()
                .map(text -> read(text, BayClass::valueOf, "BAY_UNKNOWN", "bay_classes names no class of bay."))
                .flatMap(Optional::stream)
                .toList();
        Optional<Instant> from = time("from");
        Optional<Instant> until = time("until");
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        JudgeContent.Judged judged = judge.judge(new JudgeContent.Told(
                reference, row.text("vrm").orElse(""), places, bays, from.orElseThrow(), until.orElseThrow()));
        judged.faults().forEach(fault -> fault(fault.code(), fault.field() + " " + fault.message() + "."));
        return judged.content().map(content -> new SeriesShelf.Row(reference, content));
    }

    private List<String> list(String column) {
        return row.text(column).stream()
                .flatMap(text -> Arrays.stream(text.split(LIST)))
                .toList();
    }

    private Optional<Instant> time(String column) {
        String message = column + " is no instant such as 2026-11-23T09:30:00Z.";
        return read(row.text(column).orElse(""), StrictInstant::parse, "TIME_UNREADABLE", message);
    }

    private <T> Optional<T> read(String text, Function<String, T> reading, String code, String message) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(code, message);
            return Optional.empty();
        }
    }

    private void fault(String code, String message) {
        faults.add(new RowFault(row.line(), code, message));
    }
}
