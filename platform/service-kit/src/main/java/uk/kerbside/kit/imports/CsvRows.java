package uk.kerbside.kit.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of one file, read as they are asked for, once. Not thread-safe. */
public final class CsvRows implements Iterable<CsvRow>, AutoCloseable {
    private final CSVParser parser;
    private final List<String> header;

    CsvRows(CSVParser parser) {
        this.parser = parser;
        this.header = parser.getHeaderNames().stream().map(String::strip).toList();
    }

    /**
     * Can be asked for once.
     *
     * @return an iterator that throws {@link uk.kerbside.kit.problem.RefusedException} where the file stops being CSV
     */
    @Override
    public Iterator<CsvRow> iterator() {
        Iterator<CSVRecord> records = parser.iterator();
        return new Iterator<>() {
            private long nextLine = parser.getCurrentLineNumber() + 1;

            @Override
            public boolean hasNext() {
                return CsvImport.whileReading(records::hasNext);
            }

            @Override
            public CsvRow next() {
                CSVRecord record = CsvImport.whileReading(records::next);
                CsvRow row = new CsvRow(nextLine, values(record), record.size() == header.size());
                nextLine = parser.getCurrentLineNumber() + 1;
                return row;
            }
        };
    }

    private Map<String, String> values(CSVRecord record) {
        Map<String, String> values = new HashMap<>();
        for (int column = 0; column < Math.min(header.size(), record.size()); column++) {
            String value = record.get(column).strip();
            if (!value.isEmpty()) {
                values.put(header.get(column), value);
            }
        }
        return Map.copyOf(values);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be closed", e);
        }
    }
}
