package uk.kerbside.kit.imports;

import java.util.Map;
import java.util.Optional;

/** One row of a file. Values are stripped of spaces around them; an empty one is absent. */
public final class CsvRow {
    private final long line;
    private final Map<String, String> values;
    private final boolean complete;

    CsvRow(long line, Map<String, String> values, boolean complete) {
        this.line = line;
        this.values = values;
        this.complete = complete;
    }

    /** Where the row begins in the file, the header being line 1. */
    public long line() {
        return line;
    }

    /** Whether the row has as many values as the header has columns; one cut short means whatever is left of it. */
    public boolean isComplete() {
        return complete;
    }

    /** The value of a column; empty when the row leaves it out. */
    public Optional<String> text(String column) {
        return Optional.ofNullable(values.get(column));
    }

    /** All values by column, to tell whether two rows say the same. */
    public Map<String, String> values() {
        return values;
    }
}
